import { Badge, Button, Text } from "@mantine/core";
import { IconBox, IconPlus } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText, type Column } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { useReach } from "@/session/useReach";
import { usePermission } from "@/session/useSession";
import { useLocationOptions } from "../../locations/hooks/useLocations";
import { resourceKeys } from "../keys";
import type { Resource } from "../model/resource";
import { ResourceDrawer } from "../parts/ResourceDrawer";
import { kindWords } from "../words/kinds";
import { resourceWords } from "../words/resources";

export function ResourcesPage() {
  const t = useText(resourceWords);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<Resource | "new">();
  const mayWrite = usePermission("resource.write");
  const isInReach = useReach();
  const list = useList<Resource>(resourceKeys.list({ search }), "/resources", { search });
  const columns = useColumns();
  const create = <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited("new")}>{t.create}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={mayWrite && create} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.name}
        {...(mayWrite && { onOpen: setEdited })} search={{ value: search, onChange: setSearch, label: t.search }}
        empty={<EmptyState icon={IconBox} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
      {edited && (
        <ResourceDrawer
          key={edited === "new" ? "new" : edited.id} resource={edited === "new" ? undefined : edited} readOnly={edited !== "new" && !isInReach(edited.locationId)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function useColumns(): Column<Resource>[] {
  const t = useText(resourceWords);
  const kinds: Record<string, string> = useText(kindWords);
  const locations = useLocationOptions();
  return [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <div>
          <Text size="sm" fw={560}>{row.name}</Text>
          {row.description && <Text size="xs" c="dimmed" lineClamp={1}>{row.description}</Text>}
        </div>
      ),
    },
    { key: "kind", header: t.kind, render: (row) => <Text size="sm">{kinds[row.type] ?? row.type}</Text> },
    { key: "units", header: t.units, align: "right", render: (row) => <Text size="sm" className="tabular">{row.units}</Text> },
    {
      key: "location", header: t.location,
      render: (row) => (
        <Text size="sm" c={row.locationId ? undefined : "dimmed"}>
          {locations.find((location) => location.id === row.locationId)?.name ?? t.everyLocation}
        </Text>
      ),
    },
    {
      key: "status", header: t.status, phone: "aside", align: "right", width: 140,
      render: (row) => row.isPlaceholder
        ? <Badge color="yellow">{t.placeholder}</Badge>
        : <Badge color={row.isActive ? "pine" : "gray"}>{row.isActive ? t.active : t.inactive}</Badge>,
    },
  ];
}
