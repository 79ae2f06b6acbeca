import { Badge, Button, Group, SegmentedControl, Select, Text } from "@mantine/core";
import { IconArchive, IconPlus, IconSparkles, IconTicket } from "@tabler/icons-react";
import { ColorDot, DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { serviceKeys } from "../keys";
import { SERVICE_TYPES, type Service } from "../model/document";
import { listWords } from "../words/list";
import { typeWords } from "../words/types";

export function ServicesPage() {
  const t = useText(listWords);
  const types = useText(typeWords);
  const columns = useColumns();
  const navigate = useNavigate({ from: "/services" });
  const { search = "", type = null, archived = false } = useSearch({ from: "/signed-in/frame/services" });
  const mayWrite = usePermission("service.write");
  const seesLinks = usePermission("link.read");
  const query = { search, type, archived };
  const list = useList<Service>(serviceKeys.list(query), "/services", query);
  const show = (change: { search?: string; type?: string | null; archived?: boolean }) =>
    void navigate({ search: compact({ ...query, ...change }), replace: true });
  const create = (
    <Button component={Link} to="/services/new" leftSection={<IconPlus size={17} />}>{t.create}</Button>
  );
  return (
    <>
      <PageHeader
        title={t.title} description={t.description}
        actions={
          <Group gap="sm">
            {seesLinks && <Button variant="default" leftSection={<IconTicket size={17} aria-hidden />} renderRoot={(props) => <Link to="/booking-links" search={{}} {...props} />}>{t.links}</Button>}
            {mayWrite && create}
          </Group>
        }
      />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.name}
        onOpen={(row) => void navigate({ to: "/services/$id", params: { id: row.id } })}
        search={{ value: search, onChange: (value) => show({ search: value }), label: t.search }}
        isNarrowed={Boolean(search || type)}
        filters={
          <>
            <Select
              aria-label={t.type} placeholder={t.allTypes} clearable w={210} value={type}
              data={SERVICE_TYPES.map((value) => ({ value, label: types.name[value] }))}
              onChange={(value) => show({ type: value })}
            />
            <SegmentedControl
              aria-label={t.shown} value={archived ? "archived" : "current"}
              data={[{ value: "current", label: t.current }, { value: "archived", label: t.archive }]}
              onChange={(value) => show({ archived: value === "archived" })}
            />
          </>
        }
        empty={archived
          ? <EmptyState icon={IconArchive} title={t.emptyArchive} text={t.emptyArchiveText} />
          : <EmptyState icon={IconSparkles} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
    </>
  );
}

function compact({ search, type, archived }: { search: string; type: string | null; archived: boolean }) {
  return { ...(search && { search }), ...(type && { type }), ...(archived && { archived }) };
}

function useColumns(): Column<Service>[] {
  const t = useText(listWords);
  const types = useText(typeWords);
  const format = useFormat();
  return [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <Group gap="sm" wrap="nowrap">
          <ColorDot color={row.color} />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={560}>{row.name}</Text>
            {row.category && <Text size="xs" c="dimmed">{row.category}</Text>}
          </div>
        </Group>
      ),
    },
    { key: "type", header: t.type, render: (row) => <Text size="sm">{types.name[row.type]}</Text> },
    {
      key: "duration", header: t.duration,
      render: (row) => <Text size="sm" className="tabular">{format.duration(row.duration)}</Text>,
    },
    {
      key: "price", header: t.price, align: "right",
      render: (row) => (
        <Text size="sm" className="tabular">
          {row.price === 0 ? t.free : format.money(row.price, row.currency ?? undefined)}
        </Text>
      ),
    },
    { key: "status", header: t.status, phone: "aside", align: "right", width: 130, render: (row) => <Status service={row} /> },
  ];
}

function Status({ service }: { service: Service }) {
  const t = useText(listWords);
  if (service.isArchived) return <Badge color="gray">{t.archived}</Badge>;
  return service.isActive === false ? <Badge color="yellow">{t.inactive}</Badge> : <Badge color="pine">{t.active}</Badge>;
}
