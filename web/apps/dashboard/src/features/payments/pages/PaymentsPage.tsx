import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconArrowBackUp, IconCash, IconDownload, IconGavel } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useDownload } from "@/api/useDownload";
import { useList } from "@/api/useList";
import { usePeriod } from "../hooks/usePeriod";
import { paymentKeys } from "../keys";
import type { Dispute, Payment, Refund } from "../model/payment";
import { useDisputeColumns, usePaymentColumns, useRefundColumns } from "../parts/paymentColumns";
import { PaymentFilters } from "../parts/PaymentFilters";
import { PaymentPanel } from "../parts/PaymentPanel";
import { Payouts } from "../parts/Payouts";
import { Sums } from "../parts/Sums";
import { VIEWS, type PaymentSearch, type PaymentView } from "../routes";
import { paymentWords } from "../words";

const route = getRouteApi("/signed-in/frame/payments");

/** Money that came in, and money that went back. */
export function PaymentsPage() {
  const t = useText(paymentWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = search.view ?? "payments";
  const period = usePeriod(search);
  const { save, isBusy } = useDownload();
  const go = (change: PaymentSearch, replace = true) => void navigate({ search: (now) => ({ ...now, ...change }), replace });
  const show = (payment: string | undefined) => go({ payment }, false);
  return (
    <>
      <PageHeader
        title={t.title} description={t.hint}
        actions={view === "payments" && <Button variant="default" leftSection={<IconDownload size={17} />} loading={isBusy} onClick={() => save("/payments/export.csv", { ...period, search: search.search, status: search.status, method: search.method })}>{t.export}</Button>}
      />
      <Group mb="md">
        <SegmentedControl
          aria-label={t.view} value={view} data={VIEWS.map((value) => ({ value, label: t.views[value] }))}
          onChange={(value) => go({ view: value === "payments" ? undefined : (value as PaymentView), status: undefined, method: undefined, search: undefined })}
        />
      </Group>
      {view === "payments" && <Payments search={search} onChange={go} onOpen={show} />}
      {view === "payouts" && <Payouts search={search} onChange={go} />}
      {view === "refunds" && <Refunds search={search} onChange={go} onOpen={show} />}
      {view === "disputes" && <Disputes search={search} onChange={go} onOpen={show} />}
      {search.payment && <PaymentPanel key={search.payment} id={search.payment} onClose={() => show(undefined)} />}
    </>
  );
}

type ListProps = { search: PaymentSearch; onChange: (change: PaymentSearch) => void; onOpen: (payment: string) => void };

function Payments({ search, onChange, onOpen }: ListProps) {
  const t = useText(paymentWords);
  const query = { ...usePeriod(search), search: search.search, status: search.status, method: search.method, limit: 200 };
  const list = useList<Payment>(paymentKeys.list(query), "/payments", query);
  return (
    <>
      <Sums payments={list.items} isPart={list.hasMore} />
      <DataList
        label={t.title} list={list} columns={usePaymentColumns()} rowKey={(row) => row.id} onOpen={(row) => onOpen(row.id)}
        isNarrowed={Boolean(search.search ?? search.status ?? search.method ?? search.from)}
        search={{ value: search.search ?? "", onChange: (value) => onChange({ search: value || undefined }), label: t.search }} filters={<PaymentFilters search={search} isPayments onChange={onChange} />}
        empty={<EmptyState icon={IconCash} title={t.emptyTitle} text={t.emptyText} />}
      />
    </>
  );
}

function Refunds({ search, onChange, onOpen }: ListProps) {
  const t = useText(paymentWords);
  const query = usePeriod(search);
  const list = useList<Refund>(paymentKeys.refunds(query), "/refunds", query);
  return (
    <DataList
      label={t.views.refunds} list={list} columns={useRefundColumns()} rowKey={(row) => row.id} onOpen={(row) => onOpen(row.paymentId)}
      isNarrowed={Boolean(search.from)} filters={<PaymentFilters search={search} isPayments={false} onChange={onChange} />}
      empty={<EmptyState icon={IconArrowBackUp} title={t.refundsEmpty} text={t.refundsEmptyText} />}
    />
  );
}

function Disputes({ search, onChange, onOpen }: ListProps) {
  const t = useText(paymentWords);
  const query = usePeriod(search);
  const list = useList<Dispute>(paymentKeys.disputes(query), "/disputes", query);
  return (
    <DataList
      label={t.views.disputes} list={list} columns={useDisputeColumns()} rowKey={(row) => row.id} onOpen={(row) => onOpen(row.paymentId)}
      isNarrowed={Boolean(search.from)} filters={<PaymentFilters search={search} isPayments={false} onChange={onChange} />}
      empty={<EmptyState icon={IconGavel} title={t.disputesEmpty} text={t.disputesEmptyText} />}
    />
  );
}
