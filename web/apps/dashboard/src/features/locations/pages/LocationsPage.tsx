import { Badge, Button, Stack, Text } from "@mantine/core";
import { IconMapPin, IconPlus } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePlaceOfWork, useReach } from "@/session/useReach";
import { usePermission } from "@/session/useSession";
import { weeklyMinutes } from "../../staff/model/week";
import { spokenPhone } from "../../clients/model/phone";
import { locationKeys } from "../keys";
import type { Location } from "../model/location";
import { ClosuresSection } from "../parts/ClosuresSection";
import { HolidaysSection } from "../parts/HolidaysSection";
import { LocationDrawer } from "../parts/LocationDrawer";
import { locationWords } from "../words/locations";

export function LocationsPage() {
  const t = useText(locationWords);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<Location | "new">();
  const mayWrite = usePermission("location.write");
  const isInReach = useReach();
  const mayOpen = usePlaceOfWork() === null && mayWrite;
  const list = useList<Location>(locationKeys.list({ search }), "/locations", { search });
  const columns = useColumns();
  const create = <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited("new")}>{t.create}</Button>;
  return (
    <Stack gap="xl">
      <div>
        <PageHeader title={t.title} description={t.description} actions={mayOpen && create} />
        <DataList
          label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.name}
          {...(mayWrite && { onOpen: setEdited })} search={{ value: search, onChange: setSearch, label: t.search }}
          empty={<EmptyState icon={IconMapPin} title={t.emptyTitle} text={t.emptyText} action={mayOpen && create} />}
        />
      </div>
      <ClosuresSection />
      <HolidaysSection />
      {edited && (
        <LocationDrawer
          key={edited === "new" ? "new" : edited.id} location={edited === "new" ? undefined : edited} readOnly={edited !== "new" && !isInReach(edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Stack>
  );
}

function useColumns(): Column<Location>[] {
  const t = useText(locationWords);
  const format = useFormat();
  return [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <div>
          <Text size="sm" fw={560}>{row.name}</Text>
          {row.address && <Text size="xs" c="dimmed" lineClamp={1}>{row.address}</Text>}
        </div>
      ),
    },
    {
      key: "hours", header: t.hours,
      render: (row) => (
        <Text size="sm" className="tabular" c={row.weeklyHours ? undefined : "dimmed"}>
          {row.weeklyHours ? t.perWeek(format.number(weeklyMinutes(row.weeklyHours) / 60)) : t.always}
        </Text>
      ),
    },
    { key: "contact", header: t.contact, render: (row) => <Text size="sm" className="tabular">{row.phone ? spokenPhone(row.phone) : row.email || "—"}</Text> },
    {
      key: "status", header: t.status, phone: "aside", align: "right", width: 120,
      render: (row) => <Badge color={row.isActive ? "pine" : "gray"}>{row.isActive ? t.active : t.inactive}</Badge>,
    },
  ];
}
