import type { Schemas } from "@comptoir/client";
import { EmptyState, useFormat, useText } from "@comptoir/ui";
import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload, IconFileInvoice } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useSentence } from "@/forms/sentence";
import { useArea, useMine } from "../hooks/useArea";
import classes from "../parts/Area.module.css";
import { AreaPage } from "../parts/AreaPage";
import { MyList } from "../parts/MyList";
import { words } from "../words";

type Invoice = Schemas["MyInvoiceOut"];
type Purchase = Schemas["MyPurchaseOut"];

const COLORS: Record<Purchase["status"], string> = { pending: "yellow", paid: "pine", active: "pine", cancelled: "gray", refunded: "gray", expired: "gray" };

export function MyInvoicesPage() {
  const t = useText(words).invoices;
  const invoices = useMine<Invoice>("/me/invoices");
  const purchases = useMine<Purchase>("/me/purchases");
  return (
    <AreaPage title={t.title}>
      <MyList label={t.title} list={invoices} rowKey={({ id }) => id} empty={<EmptyState icon={IconFileInvoice} title={t.empty} text={t.emptyText} />}>
        {(invoice) => <InvoiceRow invoice={invoice} />}
      </MyList>
      {(purchases.items.length > 0 || purchases.error !== null) && (
        <>
          <Title order={2} size="h3">{t.purchases}</Title>
          <MyList label={t.purchases} list={purchases} rowKey={({ id }) => id} empty={null}>{(purchase) => <PurchaseRow purchase={purchase} />}</MyList>
        </>
      )}
    </AreaPage>
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const t = useText(words).invoices;
  const format = useFormat();
  const sentence = useSentence();
  const { api } = useArea();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.download(`/me/invoices/${invoice.id}/pdf`),
    onError: (error) => notifications.show({ message: sentence(error), color: "red", role: "alert" }),
  });
  return (
    <article className={classes.item}>
      <div className={classes.words}>
        <Text fw={600}>{t.kinds[invoice.kind]} {invoice.number}</Text>
        <Text size="sm" c="dimmed">{[format.date(invoice.issueDate, "numeric"), invoice.reference].filter(Boolean).join(" · ")}</Text>
      </div>
      <Group gap="sm" wrap="nowrap">
        <Text fw={560} className={classes.figure}>{format.money(invoice.kind === "credit_note" ? -invoice.gross : invoice.gross, invoice.currency)}</Text>
        <Button variant="default" size="sm" loading={isPending} leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />} aria-label={t.pdfOf(invoice.number)} onClick={() => mutate()}>{t.pdf}</Button>
      </Group>
    </article>
  );
}

function PurchaseRow({ purchase }: { purchase: Purchase }) {
  const t = useText(words).invoices;
  const format = useFormat();
  return (
    <article className={classes.item}>
      <div className={classes.words}>
        <Text fw={600}>{purchase.quantity > 1 ? `${purchase.quantity} × ` : ""}{purchase.productName}</Text>
        <Text size="sm" c="dimmed">{[format.day(purchase.createdAt, "numeric"), purchase.amountDue > 0 && t.due(format.money(purchase.amountDue, purchase.currency))].filter(Boolean).join(" · ")}</Text>
      </div>
      <div className={classes.figure}>
        <Text fw={560}>{format.money(purchase.total, purchase.currency)}</Text>
        <Badge color={COLORS[purchase.status]}>{t.states[purchase.status]}</Badge>
      </div>
    </article>
  );
}
