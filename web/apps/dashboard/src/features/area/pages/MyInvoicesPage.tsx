import type { Schemas } from "@comptoir/client";
import { EmptyState, useFormat, useText } from "@comptoir/ui";
import { Group, Text, Title } from "@mantine/core";
import { IconFileInvoice } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useArea, useMine } from "../hooks/useArea";
import classes from "../parts/Area.module.css";
import { AreaPage } from "../parts/AreaPage";
import { MyList } from "../parts/MyList";
import { PurchaseRow } from "../parts/PurchaseRow";
import { SaveButton } from "../parts/SaveButton";
import { BackFromBank } from "../pay/BackFromBank";
import type { MyPurchase } from "../pay/usePurchases";
import { ToShop } from "../shop/ToShop";
import { words } from "../words";

type Invoice = Schemas["MyInvoiceOut"];
const route = getRouteApi("/public/me/$organization/invoices");

export function MyInvoicesPage() {
  const t = useText(words).invoices;
  const invoices = useMine<Invoice>("/me/invoices");
  const purchases = useMine<MyPurchase>("/me/purchases");
  const { slug } = useArea();
  const { paid, refused } = route.useSearch();
  const navigate = useNavigate();
  const seen = () => void navigate({ to: "/me/$organization/invoices", params: { organization: slug }, replace: true });
  return (
    <AreaPage title={t.title}>
      {paid && <BackFromBank purchase={paid} wasRefused={refused ?? false} onClose={seen} />}
      <MyList label={t.title} list={invoices} rowKey={({ id }) => id} empty={<EmptyState icon={IconFileInvoice} title={t.empty} text={t.emptyText} />}>
        {(invoice) => <InvoiceRow invoice={invoice} />}
      </MyList>
      {(purchases.items.length > 0 || purchases.error !== null) && (
        <>
          <Group justify="space-between"><Title order={2} size="h3">{t.purchases}</Title><ToShop /></Group>
          <MyList label={t.purchases} list={purchases} rowKey={({ id }) => id} empty={null}>{(purchase) => <PurchaseRow purchase={purchase} />}</MyList>
        </>
      )}
    </AreaPage>
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const t = useText(words).invoices;
  const format = useFormat();
  return (
    <article className={classes.item}>
      <div className={classes.words}>
        <Text fw={600}>{t.kinds[invoice.kind]} {invoice.number}</Text>
        <Text size="sm" c="dimmed">{[format.date(invoice.issueDate, "numeric"), invoice.reference].filter(Boolean).join(" · ")}</Text>
      </div>
      <Group gap="sm" wrap="nowrap">
        <Text fw={560} className={classes.figure}>{format.money(invoice.kind === "credit_note" ? -invoice.gross : invoice.gross, invoice.currency)}</Text>
        <SaveButton path={`/me/invoices/${invoice.id}/pdf`} label={t.pdf} name={t.pdfOf(invoice.number)} />
      </Group>
    </article>
  );
}
