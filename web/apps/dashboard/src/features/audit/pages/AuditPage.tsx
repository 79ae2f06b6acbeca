import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { Select, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useList } from "@/api/useList";
import { objectTypes, subjectOf, type AuditItem } from "../model/change";
import { ChangePanel } from "../parts/ChangePanel";
import type { AuditSearch } from "../routes";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/audit");

export function AuditPage() {
  const t = useText(words);
  const format = useFormat();
  const { actor, objectType } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, show] = useState<AuditItem | null>(null);
  const go = (change: AuditSearch) => void navigate({ search: (current) => ({ ...current, ...change }), replace: true });
  const query = { actor, objectType };
  const list = useList<AuditItem>(["audit", "list", query], "/audit", query);
  // An action that has no word yet is shown as the API names it.
  const said = (action: string) => t.actions[action.split(".").at(-1) ?? ""] ?? action;
  const columns: Column<AuditItem>[] = [
    { key: "object", header: t.columns.object, phone: "title", render: (item) => (
      <>
        <Text size="sm" fw={560}>{t.objects[item.objectType] ?? item.objectType}</Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>{subjectOf(item)}</Text>
      </>
    ) },
    { key: "action", header: t.columns.action, phone: "aside", render: ({ action }) => <Text size="sm">{said(action)}</Text> },
    { key: "actor", header: t.columns.actor, render: ({ actor }) => <Text size="sm">{actor.name || t.system}</Text> },
    { key: "at", header: t.columns.at, render: ({ at }) => <Text size="sm" className="tabular">{format.dateTime(at)}</Text> },
  ];
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      <DataList
        label={t.title}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={(item) => [t.objects[item.objectType] ?? item.objectType, subjectOf(item), said(item.action), format.dateTime(item.at)].filter(Boolean).join(", ")}
        onOpen={show}
        search={{ value: actor ?? "", onChange: (value) => go({ actor: value || undefined }), label: t.search }}
        filters={
          <Select aria-label={t.columns.object} w={210} clearable placeholder={t.allObjects} value={objectType ?? null} onChange={(value) => go({ objectType: value ?? undefined })}
            data={objectTypes.map((value) => ({ value, label: t.objects[value] ?? value }))} />
        }
        isNarrowed={Boolean(actor || objectType)}
        empty={<EmptyState icon={IconHistory} title={t.emptyTitle} text={t.emptyText} />}
      />
      <ChangePanel item={shown} title={shown ? said(shown.action) : ""} onClose={() => show(null)} />
    </>
  );
}
