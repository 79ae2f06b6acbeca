import { ActionIcon, Badge, Button, CopyButton, Group, Text, Tooltip } from "@mantine/core";
import { IconCheck, IconCode, IconCopy, IconPlus } from "@tabler/icons-react";
import { ColorDot, DataList, EmptyState, PageHeader, useText, type Column } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { widgetKeys } from "../keys";
import { PRESETS, type Preset, type Widget } from "../model/widget";
import { WidgetDrawer } from "../parts/WidgetDrawer";
import { widgetWords } from "../words/widgets";

export function WidgetsPage() {
  const t = useText(widgetWords);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<Widget | "new">();
  const mayWrite = usePermission("widget.write");
  const list = useList<Widget>(widgetKeys.list({ search }), "/widgets", { search });
  const columns = useColumns();
  const create = <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited("new")}>{t.create}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={mayWrite && create} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.name} onOpen={setEdited}
        search={{ value: search, onChange: setSearch, label: t.search }}
        empty={<EmptyState icon={IconCode} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
      {edited && (
        <WidgetDrawer
          key={edited === "new" ? "new" : edited.id} widget={edited === "new" ? undefined : edited} readOnly={!mayWrite}
          onClose={() => setEdited(undefined)} onCreated={setEdited}
        />
      )}
    </>
  );
}

function useColumns(): Column<Widget>[] {
  const t = useText(widgetWords);
  const languages: Record<string, string> = t.languages;
  return [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <Group gap="sm" wrap="nowrap">
          <ColorDot color={row.settings.theme.variables["accent"] ?? PRESETS[row.settings.theme.preset as Preset]} />
          <Text size="sm" fw={560}>{row.name}</Text>
        </Group>
      ),
    },
    {
      key: "services", header: t.services,
      render: (row) => (
        <Text size="sm">{row.kind !== "booking" ? t.kinds[row.kind] : row.settings.serviceIds.length > 0 ? t.serviceCount(row.settings.serviceIds.length) : t.allServices}</Text>
      ),
    },
    { key: "language", header: t.language, render: (row) => <Text size="sm">{languages[row.settings.locale]}</Text> },
    {
      key: "domains", header: t.domains,
      render: (row) => (
        <Text size="sm" c={row.allowedDomains.length > 0 ? undefined : "dimmed"}>{row.allowedDomains.join(", ") || t.anyDomain}</Text>
      ),
    },
    {
      key: "status", header: t.status, phone: "aside",
      render: (row) => <Badge color={row.isActive ? "pine" : "gray"}>{row.isActive ? t.active : t.inactive}</Badge>,
    },
    {
      key: "copy", header: "", align: "right", phone: "hidden", width: 60,
      render: (row) => (
        <CopyButton value={row.snippet}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t.copied : t.copy}>
              <ActionIcon variant="subtle" color={copied ? "pine" : "gray"} onClick={copy} aria-label={`${t.copy} (${row.name})`}>
                {copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      ),
    },
  ];
}
