import { Button, Select, Text } from "@mantine/core";
import { IconGift, IconPlus } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { useQuantity } from "../../wallets/hooks/useQuantity";
import { giftKeys } from "../keys";
import { GIFT_STATUSES, hiddenCode, type Gift, type GiftStatus } from "../model/gift";
import { GiftBadge } from "../parts/GiftBadge";
import { GiftPanel } from "../parts/GiftPanel";
import { IssueDrawer } from "../parts/IssueDrawer";
import type { GiftSearch } from "../routes";
import { giftWords } from "../words";

const route = getRouteApi("/signed-in/frame/gift-certificates");

/** Certificates that were sold or given, the latest first. */
export function GiftsPage() {
  const t = useText(giftWords);
  const { search, status, gift } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission("gift.write");
  const [issues, setIssues] = useState(false);
  const query = { search, status };
  const list = useList<Gift>(giftKeys.list(query), "/gift-certificates", query);
  const go = (change: GiftSearch, replace = true) => void navigate({ search: (now) => ({ ...now, ...change }), replace });
  const issue = mayWrite && <Button leftSection={<IconPlus size={17} />} onClick={() => setIssues(true)}>{t.issue}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.hint} actions={issue} />
      <DataList
        label={t.title} list={list} columns={useColumns()} rowKey={(row) => row.id} rowName={(row) => hiddenCode(row.codeEnd)} onOpen={(row) => go({ gift: row.id }, false)}
        isNarrowed={Boolean(search ?? status)} search={{ value: search ?? "", onChange: (value) => go({ search: value || undefined }), label: t.search }}
        filters={
          <Select
            aria-label={t.status} placeholder={t.allStatuses} clearable w={{ base: "100%", sm: 190 }} value={status ?? null}
            data={GIFT_STATUSES.map((value) => ({ value, label: t.statuses[value] }))} onChange={(value) => go({ status: (value as GiftStatus) ?? undefined })}
          />
        }
        empty={<EmptyState icon={IconGift} title={t.emptyTitle} text={t.emptyText} action={issue} />}
      />
      {issues && <IssueDrawer onClose={() => setIssues(false)} onIssued={({ id }) => { setIssues(false); go({ gift: id }, false); }} />}
      {gift && <GiftPanel key={gift} id={gift} onClose={() => go({ gift: undefined }, false)} />}
    </>
  );
}

function useColumns(): Column<Gift>[] {
  const t = useText(giftWords);
  const format = useFormat();
  const quantity = useQuantity();
  return [
    {
      key: "for", header: t.columns.for, phone: "title",
      render: (row) => (
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={560} truncate c={row.recipientName || row.recipientEmail ? undefined : "dimmed"}>{row.recipientName || row.recipientEmail || t.nobody}</Text>
          {row.senderName && <Text size="xs" c="dimmed" truncate>{t.from(row.senderName)}</Text>}
        </div>
      ),
    },
    { key: "code", header: t.columns.code, render: (row) => <Text size="sm" ff="monospace">{hiddenCode(row.codeEnd)}</Text> },
    {
      key: "worth", header: t.columns.worth, align: "right",
      render: (row) => (
        <div>
          <Text size="sm" className="tabular">{quantity(row.quantity, row.unit, row.currency)}</Text>
          {row.balance > 0 && row.balance < row.quantity && <Text size="xs" c="dimmed" className="tabular">{t.leftOf(quantity(row.balance, row.unit, row.currency))}</Text>}
        </div>
      ),
    },
    { key: "expires", header: t.columns.expires, render: (row) => <Text size="sm" className="tabular">{row.expiresAt ? format.day(new Date(Date.parse(row.expiresAt) - 1), "numeric") : t.never}</Text> },
    { key: "status", header: t.columns.status, phone: "aside", align: "right", render: (row) => <GiftBadge status={row.status} /> },
  ];
}
