import { Badge, Button, Group, Text } from "@mantine/core";
import { IconPlus, IconUserStar } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { useMayEdit } from "../hooks/useMayEdit";
import { staffKeys } from "../keys";
import type { StaffMember } from "../model/staff";
import { timeOf, summary } from "../model/week";
import { StaffAvatar } from "../parts/StaffAvatar";
import { StaffDrawer } from "../parts/StaffDrawer";
import { staffWords } from "../words/staff";

export function StaffPage() {
  const t = useText(staffWords);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<StaffMember | "new">();
  const mayWrite = usePermission("staff.write");
  const mayEdit = useMayEdit();
  const list = useList<StaffMember>(staffKeys.list({ search }), "/staff", { search });
  const columns = useColumns();
  const create = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited("new")}>{t.create}</Button>
  );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={mayWrite && create} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.name}
        onOpen={setEdited} search={{ value: search, onChange: setSearch, label: t.search }}
        empty={<EmptyState icon={IconUserStar} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
      {edited && (
        <StaffDrawer
          key={edited === "new" ? "new" : edited.id} member={edited === "new" ? undefined : edited} edits={edited === "new" ? "all" : mayEdit(edited)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function useColumns(): Column<StaffMember>[] {
  const t = useText(staffWords);
  return [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <Group gap="sm" wrap="nowrap">
          <StaffAvatar name={row.name} color={row.color} />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={560} truncate>{row.name}</Text>
            {row.email && <Text size="xs" c="dimmed" truncate>{row.email}</Text>}
          </div>
        </Group>
      ),
    },
    {
      key: "roles", header: t.roles,
      render: (row) => <Text size="sm">{[...row.roles, ...row.skills].join(", ") || "—"}</Text>,
    },
    { key: "hours", header: t.hours, render: (row) => <Hours member={row} /> },
    {
      key: "status", header: t.status, phone: "aside", align: "right", width: 140,
      render: (row) => row.isPlaceholder
        ? <Badge color="yellow">{t.placeholder}</Badge>
        : <Badge color={row.isActive ? "pine" : "gray"}>{row.isActive ? t.active : t.inactive}</Badge>,
    },
  ];
}

/** "lun.–ven. 09:00–12:00, 14:00–18:00": the first lines of a week, enough to recognise it. */
function Hours({ member }: { member: StaffMember }) {
  const t = useText(staffWords);
  const format = useFormat();
  if (member.weeklyHours === null) return <Text size="sm" c="dimmed">{t.follows}</Text>;
  const groups = summary(member.weeklyHours);
  const short = (day: number) => format.weekday(day, "short");
  const lines = groups.slice(0, 2).map(({ runs, stretches }) => {
    const days = runs.map(({ first, last }) => (first === last ? short(first) : `${short(first)}–${short(last)}`)).join(", ");
    return `${days} ${stretches.map((each) => `${timeOf(each.from)}–${timeOf(each.to)}`).join(", ")}`;
  });
  return <Text size="sm" className="tabular">{lines.join(" · ") || "—"}{groups.length > 2 && " …"}</Text>;
}
