import { Button, Group, Menu, Skeleton, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { ErrorState, SidePanel, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { useDownload } from "@/api/useDownload";
import { usePermission } from "@/session/useSession";
import { invoiceKeys } from "../keys";
import type { Invoice } from "../model/invoice";
import { invoiceWords } from "../words";
import { InvoiceBadge } from "./InvoiceBadge";
import { CreditDialog, SendDialog } from "./InvoiceDialogs";
import { InvoiceFacts } from "./InvoiceFacts";
import { InvoiceLines } from "./InvoiceLines";

type Props = { id: string; onClose: () => void; onOther: (id: string) => void };

/** One invoice or credit note, as it was issued. */
export function InvoicePanel({ id, onClose, onOther }: Props) {
  const t = useText(invoiceWords);
  const mayWrite = usePermission("invoice.write");
  const [asked, ask] = useState<"send" | "credit">();
  const { data: invoice, error, refetch } = useQuery({
    queryKey: invoiceKeys.one(id), queryFn: ({ signal }) => api.get<Invoice>(`/invoices/${id}`, { signal }),
  });
  const close = () => ask(undefined);
  return (
    <SidePanel
      title={invoice?.kind === "credit_note" ? t.creditNote : t.one} onClose={onClose}
      footer={invoice && (
        <>
          {mayWrite && invoice.kind === "invoice" && invoice.credited < invoice.gross && (
            <Button variant="subtle" color="gray" px="xs" mr="auto" onClick={() => ask("credit")}>{t.credit}</Button>
          )}
          {mayWrite && <Button variant="default" onClick={() => ask("send")}>{t.send}</Button>}
          <Files invoice={invoice} />
        </>
      )}
    >
      {!invoice && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!invoice && !error && <Stack aria-busy="true"><Skeleton height={28} width="60%" /><Skeleton height={16} width="80%" /><Skeleton height={160} mt="md" /></Stack>}
      {invoice && (
        <>
          <Head invoice={invoice} />
          <InvoiceLines invoice={invoice} />
          <InvoiceFacts invoice={invoice} onOther={onOther} />
          {asked === "send" && <SendDialog invoice={invoice} onClose={close} />}
          {asked === "credit" && <CreditDialog invoice={invoice} onClose={close} onIssued={({ id: made }) => { close(); onOther(made); }} />}
        </>
      )}
    </SidePanel>
  );
}

function Head({ invoice }: { invoice: Invoice }) {
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fz="1.25rem" fw={620} lh={1.3} className="tabular">{invoice.number}</Text>
        <Text c="dimmed">{[invoice.buyer.company || invoice.buyer.name, format.date(invoice.issueDate, "numeric")].join(" · ")}</Text>
      </div>
      <InvoiceBadge invoice={invoice} />
    </Group>
  );
}

function Files({ invoice }: { invoice: Invoice }) {
  const t = useText(invoiceWords);
  const { save, isBusy } = useDownload();
  return (
    <Button.Group>
      <Button flex={1} leftSection={<IconDownload size={17} />} loading={isBusy} onClick={() => save(`/invoices/${invoice.id}/pdf`)}>{t.pdf}</Button>
      <Menu position="top-end" shadow="md">
        <Menu.Target><Button px={10} aria-label={t.more} style={{ borderLeft: "1px solid rgb(255 255 255 / 30%)" }}><IconChevronDown size={16} /></Button></Menu.Target>
        <Menu.Dropdown><Menu.Item onClick={() => save(`/invoices/${invoice.id}/xml`)}>{t.xml}</Menu.Item></Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
