import { DataList, EmptyState, useFormat, useText, type Column } from "@comptoir/ui";
import { Badge, Select, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useList } from "@/api/useList";
import { MessagePanel } from "@/features/outbox/parts/MessagePanel";
import { kindWords } from "../kinds.words";
import { notificationKeys } from "../keys";
import { carrierOf, type Delivery } from "../model/notifications";
import { logWords } from "../log.words";

const colors = { sent: "pine", queued: "yellow", failed: "red" } as const;
const channels = ["email", "sms", "push", "slack", "teams"] as const;
const states = ["sent", "queued", "failed"] as const;

/** Everything that left, with what was answered. */
export function DeliveryLog() {
  const t = useText(logWords);
  const [search, setSearch] = useState("");
  const [channel, setChannel] = useState<string | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const [opened, open] = useState<string>();
  const query = { search: search || undefined, channel, status };
  const list = useList<Delivery>(notificationKeys.deliveries(query), "/deliveries", query);
  const columns = useColumns();
  return (
    <>
      <DataList
        label={t.hint} list={list} columns={columns} rowKey={({ id }) => id} rowName={({ subject }) => subject} onOpen={({ id }) => open(id)}
        search={{ value: search, onChange: setSearch, label: t.search }} isNarrowed={Boolean(search || channel || status)}
        filters={
          <>
            <Select aria-label={t.channel} w={170} clearable placeholder={t.allChannels} value={channel} onChange={setChannel} data={channels.map((value) => ({ value, label: t.channels[value] }))} />
            <Select aria-label={t.state} w={170} clearable placeholder={t.allStates} value={status} onChange={setStatus} data={states.map((value) => ({ value, label: t.states[value] }))} />
          </>
        }
        empty={<EmptyState icon={IconSend} title={t.emptyTitle} text={t.emptyText} />}
      />
      <MessagePanel id={opened} title={t.one} onClose={() => open(undefined)} />
    </>
  );
}

function useColumns(): Column<Delivery>[] {
  const t = useText(logWords);
  const names = useText(kindWords);
  const format = useFormat();
  const isWide = useMediaQuery("(min-width: 75em)", undefined, { getInitialValueInEffect: false });
  const all: Column<Delivery>[] = [
    {
      key: "what", header: t.what, phone: "title",
      render: ({ kind, subject }) => (
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={560}>{names[kind] ?? subject}</Text>
          {names[kind] && <Text size="xs" c="dimmed" lineClamp={1}>{subject}</Text>}
        </div>
      ),
    },
    { key: "to", header: t.to, width: 210, render: ({ to, channel }) => <Text size="sm" lineClamp={2} style={{ overflowWrap: "anywhere" }}>{channel === "email" || channel === "sms" ? to : t.channels[channel]}</Text> },
    { key: "channel", header: t.channel, render: (one) => <Text size="sm" style={{ whiteSpace: "nowrap" }}>{[t.channels[one.channel], carrierOf(one)].filter(Boolean).join(", ")}</Text> },
    { key: "answer", header: t.answer, phone: "hidden", render: ({ answer, error, provider }) => <Text size="xs" c={error ? "var(--mantine-color-error)" : "dimmed"} lineClamp={2} style={{ overflowWrap: "anywhere" }}>{error ?? (provider === "outbox" ? t.keptHere : answer)}</Text> },
    { key: "at", header: t.at, render: ({ sentAt, createdAt }) => <Text size="sm" className="tabular" style={{ whiteSpace: "nowrap" }}>{format.dateTime(sentAt ?? createdAt)}</Text> },
    { key: "state", header: t.state, phone: "aside", render: ({ status }) => <Badge color={colors[status]}>{t.states[status]}</Badge> },
  ];
  // The answer is in the message too, a click away.
  return all.filter(({ key }) => isWide || key !== "answer");
}
