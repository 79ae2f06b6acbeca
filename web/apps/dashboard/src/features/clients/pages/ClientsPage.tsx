import { Avatar, Badge, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { IconPlus, IconUsers } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { clientKeys } from "../keys";
import type { Client } from "../model/client";
import { spokenPhone } from "../model/phone";
import { ClientDrawer } from "../parts/ClientDrawer";
import { clientWords } from "../words/clients";

type Shown = "all" | "clients" | "prospects";

export function ClientsPage() {
  const t = useText(clientWords);
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const [edited, setEdited] = useState<Client | "new">();
  const mayWrite = usePermission("client.write");
  const query = { search, isProspect: shown === "all" ? null : shown === "prospects" };
  const list = useList<Client>(clientKeys.list(query), "/clients", query);
  const columns = useColumns();
  const create = <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited("new")}>{t.create}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={mayWrite && create} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.name} onOpen={setEdited}
        search={{ value: search, onChange: setSearch, label: t.search }} isNarrowed={Boolean(search) || shown !== "all"}
        filters={
          <SegmentedControl
            aria-label={t.shown} value={shown} onChange={(value) => setShown(value as Shown)}
            data={[
              { value: "all", label: t.everyone }, { value: "clients", label: t.onlyClients },
              { value: "prospects", label: t.onlyProspects },
            ]}
          />
        }
        empty={<EmptyState icon={IconUsers} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
      {edited && (
        <ClientDrawer
          key={edited === "new" ? "new" : edited.id} client={edited === "new" ? undefined : edited} readOnly={!mayWrite}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function useColumns(): Column<Client>[] {
  const t = useText(clientWords);
  const format = useFormat();
  return [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <Group gap="sm" wrap="nowrap">
          <Avatar name={row.name} size={34} color="initials" aria-hidden />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={560} truncate>{row.name}</Text>
            {row.email && <Text size="xs" c="dimmed" truncate>{row.email}</Text>}
          </div>
        </Group>
      ),
    },
    { key: "phone", header: t.phone, render: (row) => <Text size="sm" className="tabular">{row.phone ? spokenPhone(row.phone) : "—"}</Text> },
    {
      key: "tags", header: t.tags,
      render: (row) => row.tags.length > 0
        ? <Group gap={4} justify="inherit">{row.tags.slice(0, 3).map((tag) => <Badge key={tag} color="gray">{tag}</Badge>)}</Group>
        : <Text size="sm" c="dimmed">—</Text>,
    },
    { key: "since", header: t.since, phone: "hidden", render: (row) => <Text size="sm" className="tabular">{format.day(row.createdAt, "numeric")}</Text> },
    {
      key: "kind", header: "", phone: "aside", align: "right", width: 110,
      render: (row) => row.isProspect ? <Badge color="violet">{t.prospect}</Badge> : null,
    },
  ];
}
