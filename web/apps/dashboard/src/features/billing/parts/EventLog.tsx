import { Anchor, Badge, Text } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { DataList, EmptyState, useFormat, useText, type Column } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { billingKeys } from "../keys";
import type { ProviderEvent } from "../model/settings";
import { billingWords } from "../words";

const COLORS = { received: "yellow", handled: "pine", waiting: "yellow", unknown: "gray", ignored: "gray" } as const;

/** The provider's messages as they came, with what became of each. */
export function EventLog() {
  const t = useText(billingWords).log;
  const query = { limit: 20 };
  const list = useList<ProviderEvent>(billingKeys.events(query), "/billing/events", query);
  return (
    <section>
      <Text fz="1.0625rem" fw={620} component="h2" m={0}>{t.title}</Text>
      <Text size="sm" c="dimmed" mb="sm">{t.hint}</Text>
      <DataList label={t.title} list={list} columns={useColumns()} rowKey={(row) => row.id} empty={<EmptyState compact icon={IconMessage} title={t.empty} />} />
    </section>
  );
}

function useColumns(): Column<ProviderEvent>[] {
  const t = useText(billingWords).log;
  const format = useFormat();
  return [
    {
      key: "type", header: "", phone: "title",
      render: (row) => (
        <div>
          <Text size="sm" ff="monospace">{row.type}</Text>
          <Text size="xs" c="dimmed">{[row.objectId, row.deliveries > 1 && t.times(row.deliveries)].filter(Boolean).join(" · ")}</Text>
        </div>
      ),
    },
    {
      key: "when", header: "",
      render: (row) => (
        <Text size="sm" className="tabular">
          {row.paymentId
            ? <Anchor size="sm" title={t.payment} renderRoot={(props) => <Link to="/payments" search={{ payment: row.paymentId ?? undefined }} {...props} />}>{format.dateTime(row.receivedAt)}</Anchor>
            : format.dateTime(row.receivedAt)}
        </Text>
      ),
    },
    { key: "state", header: "", phone: "aside", align: "right", render: (row) => <Badge color={COLORS[row.state]}>{t.states[row.state]}</Badge> },
  ];
}
