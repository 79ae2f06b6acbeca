import { Anchor, Select, Text } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { IconFileInvoice } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { invoiceKeys } from "../keys";
import { INVOICE_KINDS, type Invoice, type InvoiceKind } from "../model/invoice";
import { ExportMenu } from "../parts/ExportMenu";
import { InvoiceBadge } from "../parts/InvoiceBadge";
import { InvoicePanel } from "../parts/InvoicePanel";
import type { InvoiceSearch } from "../routes";
import { invoiceWords } from "../words";

const route = getRouteApi("/signed-in/frame/invoices");

/** Invoices and credit notes, the latest first. */
export function InvoicesPage() {
  const t = useText(invoiceWords);
  const { search, kind, from, to, invoice } = route.useSearch();
  const navigate = route.useNavigate();
  const query = { search, kind, from, to };
  const list = useList<Invoice>(invoiceKeys.list(query), "/invoices", query);
  const go = (change: InvoiceSearch, replace = true) => void navigate({ search: (now) => ({ ...now, ...change }), replace });
  return (
    <>
      <PageHeader title={t.title} description={t.hint} actions={<ExportMenu period={{ from, to }} />} />
      <DataList
        label={t.title} list={list} columns={useColumns()} rowKey={(row) => row.id} rowName={(row) => row.number} onOpen={(row) => go({ invoice: row.id }, false)}
        isNarrowed={Boolean(search ?? kind ?? from)} search={{ value: search ?? "", onChange: (value) => go({ search: value || undefined }), label: t.search }}
        filters={
          <>
            <DatePickerInput
              type="range" placeholder={t.allDates} clearable allowSingleDateInRange valueFormat="D MMM YYYY" w={{ base: "100%", sm: 260 }}
              defaultValue={[from ?? null, to ?? null]} onChange={([first, last]) => ((first && last) || (!first && !last)) && go({ from: first ?? undefined, to: last ?? undefined })}
            />
            <Select
              aria-label={t.kind} placeholder={t.allKinds} clearable w={{ base: "100%", sm: 190 }} value={kind ?? null}
              data={INVOICE_KINDS.map((value) => ({ value, label: t.kinds[value] }))} onChange={(value) => go({ kind: (value as InvoiceKind) ?? undefined })}
            />
          </>
        }
        empty={
          <EmptyState
            icon={IconFileInvoice} title={t.emptyTitle} text={t.emptyText}
            action={<Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/billing" {...props} />}>{t.settings}</Anchor>}
          />
        }
      />
      {invoice && <InvoicePanel key={invoice} id={invoice} onClose={() => go({ invoice: undefined }, false)} onOther={(id) => go({ invoice: id }, false)} />}
    </>
  );
}

function useColumns(): Column<Invoice>[] {
  const t = useText(invoiceWords);
  const format = useFormat();
  return [
    { key: "number", header: t.columns.number, phone: "title", render: (row) => <Text size="sm" fw={560} className="tabular">{row.number}</Text> },
    {
      key: "buyer", header: t.columns.buyer,
      render: (row) => (
        <div>
          <Text size="sm">{row.buyer.company || row.buyer.name}</Text>
          {row.buyer.company && row.buyer.name && <Text size="xs" c="dimmed">{row.buyer.name}</Text>}
        </div>
      ),
    },
    { key: "date", header: t.columns.date, render: (row) => <Text size="sm" className="tabular">{format.date(row.issueDate, "numeric")}</Text> },
    {
      key: "gross", header: t.columns.gross, align: "right",
      render: (row) => <Text size="sm" className="tabular">{format.money(row.kind === "credit_note" ? -row.gross : row.gross, row.currency)}</Text>,
    },
    { key: "state", header: t.columns.state, phone: "aside", align: "right", render: (row) => <InvoiceBadge invoice={row} /> },
  ];
}
