import { Select, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { productWords } from "../../products/words";
import { useNextText } from "../hooks/useNextText";
import { subscriptionKeys } from "../keys";
import { SUBSCRIPTION_STATUSES, type Subscription, type SubscriptionStatus } from "../model/subscription";
import { SubscriptionBadge } from "../parts/SubscriptionBadge";
import { SubscriptionPanel } from "../parts/SubscriptionPanel";
import type { SubscriptionSearch } from "../routes";
import { subscriptionWords } from "../words";

const route = getRouteApi("/signed-in/frame/subscriptions");

/** Who subscribes to what, with the next charge. */
export function SubscriptionsPage() {
  const t = useText(subscriptionWords);
  const { search, status, subscription } = route.useSearch();
  const navigate = route.useNavigate();
  const query = { search, status };
  const list = useList<Subscription>(subscriptionKeys.list(query), "/subscriptions", query);
  const go = (change: SubscriptionSearch, replace = true) => void navigate({ search: (now) => ({ ...now, ...change }), replace });
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      <DataList
        label={t.title} list={list} columns={useColumns()} rowKey={(row) => row.id} rowName={(row) => row.clientName} onOpen={(row) => go({ subscription: row.id }, false)}
        isNarrowed={Boolean(search ?? status)} search={{ value: search ?? "", onChange: (value) => go({ search: value || undefined }), label: t.search }}
        filters={
          <Select
            aria-label={t.status} placeholder={t.allStatuses} clearable w={{ base: "100%", sm: 190 }} value={status ?? null}
            data={SUBSCRIPTION_STATUSES.map((value) => ({ value, label: t.statuses[value] }))} onChange={(value) => go({ status: (value as SubscriptionStatus) ?? undefined })}
          />
        }
        empty={<EmptyState icon={IconRefresh} title={t.emptyTitle} text={t.emptyText} />}
      />
      {subscription && <SubscriptionPanel key={subscription} id={subscription} onClose={() => go({ subscription: undefined }, false)} />}
    </>
  );
}

function useColumns(): Column<Subscription>[] {
  const t = useText(subscriptionWords);
  const per = useText(productWords).perPeriod;
  const format = useFormat();
  const next = useNextText();
  return [
    {
      key: "client", header: t.columns.client, phone: "title",
      render: (row) => (
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={560} truncate>{row.clientName}</Text>
          {row.clientEmail && <Text size="xs" c="dimmed" truncate>{row.clientEmail}</Text>}
        </div>
      ),
    },
    { key: "plan", header: t.columns.plan, render: (row) => <Text size="sm">{row.productName}</Text> },
    { key: "price", header: t.columns.price, render: (row) => <Text size="sm" className="tabular">{format.money(row.price, row.currency)} <Text span size="xs" c="dimmed">{per[row.period]}</Text></Text> },
    {
      key: "next", header: t.columns.next,
      render: (row) => (
        <div>
          <Text size="sm" className="tabular">{next(row)}</Text>
          {row.amountDue > 0 && <Text size="xs" c="var(--mantine-color-error)" className="tabular">{t.due(format.money(row.amountDue, row.currency))}</Text>}
        </div>
      ),
    },
    { key: "status", header: t.columns.status, phone: "aside", align: "right", render: (row) => <SubscriptionBadge status={row.status} /> },
  ];
}
