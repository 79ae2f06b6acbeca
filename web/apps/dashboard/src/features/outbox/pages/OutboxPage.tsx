import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { Badge, Select, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { outboxKeys } from "../keys";
import { messageStatuses, type OutboxMessage } from "../model/message";
import { MessagePanel } from "../parts/MessagePanel";
import type { OutboxSearch } from "../routes";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/outbox");
const colors = { sent: "pine", queued: "yellow", failed: "red" } as const;

export function OutboxPage() {
  const t = useText(words);
  const format = useFormat();
  const { search, message, status } = route.useSearch();
  const navigate = route.useNavigate();
  const query = { search, status };
  const list = useList<OutboxMessage>(outboxKeys.list(query), "/outbox", query);
  const go = (change: OutboxSearch) => void navigate({ search: (current) => ({ ...current, ...change }), replace: !("message" in change) });
  const columns: Column<OutboxMessage>[] = [
    { key: "subject", header: t.columns.subject, phone: "title", render: ({ subject }) => <Text size="sm" fw={560}>{subject}</Text> },
    { key: "to", header: t.columns.to, width: 250, render: ({ to }) => <Text size="sm" style={{ overflowWrap: "anywhere" }}>{to}</Text> },
    { key: "at", header: t.columns.at, render: ({ sentAt, createdAt }) => <Text size="sm" className="tabular" style={{ whiteSpace: "nowrap" }}>{format.dateTime(sentAt ?? createdAt)}</Text> },
    { key: "status", header: t.columns.status, phone: "aside", render: ({ status }) => <Badge color={colors[status]}>{t.status[status]}</Badge> },
  ];
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      <DataList
        label={t.title}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ subject }) => subject}
        onOpen={({ id }) => go({ message: id })}
        search={{ value: search ?? "", onChange: (value) => go({ search: value || undefined }), label: t.search }}
        filters={
          <Select aria-label={t.columns.status} w={180} clearable placeholder={t.allStatuses} value={status ?? null}
            onChange={(value) => go({ status: messageStatuses.find((one) => one === value) })} data={messageStatuses.map((value) => ({ value, label: t.status[value] }))} />
        }
        isNarrowed={Boolean(search || status)}
        empty={<EmptyState icon={IconMail} title={t.emptyTitle} text={t.emptyText} />}
      />
      <MessagePanel id={message} onClose={() => go({ message: undefined })} />
    </>
  );
}
