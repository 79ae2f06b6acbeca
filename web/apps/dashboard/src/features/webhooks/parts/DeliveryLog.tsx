import { Badge, Select, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { DataList, EmptyState, useFormat, useText, type Column } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { webhookKeys } from "../keys";
import { shortName, type Delivery, type Webhook } from "../model/webhook";
import { webhookWords } from "../words";
import { DeliveryPanel } from "./DeliveryPanel";

const COLORS = { pending: "yellow", delivered: "pine", failed: "red" } as const;
const STATUSES = ["pending", "delivered", "failed"] as const;

/** Everything sent to one webhook, each with what was answered. */
export function DeliveryLog({ webhook, mayWrite }: { webhook: Webhook; mayWrite: boolean }) {
  const t = useText(webhookWords);
  const format = useFormat();
  const [status, setStatus] = useState<string | null>(null);
  const [opened, setOpened] = useState<string>();
  const list = useList<Delivery>(webhookKeys.deliveries(webhook.id, status), `/webhooks/${webhook.id}/deliveries`, { status });
  const columns: Column<Delivery>[] = [
    { key: "event", header: t.event, phone: "title", render: (row) => <Text size="sm" fw={560} ff="monospace">{shortName(row.eventName)}</Text> },
    { key: "when", header: t.when, render: (row) => <Text size="sm" className="tabular">{format.dateTime(row.createdAt)}</Text> },
    {
      key: "answer", header: t.lastAnswer,
      render: (row) => {
        const last = row.attempts.at(-1);
        if (!last) return <Text size="sm" c="dimmed">{t.underWay}</Text>;
        return <Text size="sm" className="tabular" truncate maw={260}>{last.status ?? last.error ?? t.noAnswer}</Text>;
      },
    },
    { key: "attempts", header: t.attempts, align: "right", phone: "hidden", render: (row) => <Text size="sm" className="tabular">{row.attempts.length}</Text> },
    { key: "status", header: t.state, phone: "aside", align: "right", render: (row) => <Badge color={COLORS[row.status]}>{t.status[row.status]}</Badge> },
  ];
  return (
    <>
      <DataList
        label={t.log} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.eventName} onOpen={(row) => setOpened(row.id)}
        isNarrowed={status !== null}
        filters={
          <Select
            aria-label={t.state} w={200} clearable placeholder={t.allStatuses} value={status} onChange={setStatus}
            data={STATUSES.map((value) => ({ value, label: t.status[value] }))}
          />
        }
        empty={<EmptyState icon={IconSend} title={t.logEmpty} text={t.logEmptyText} />}
      />
      <DeliveryPanel id={opened} mayWrite={mayWrite} onClose={() => setOpened(undefined)} />
    </>
  );
}
