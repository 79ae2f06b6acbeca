import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { ErrorState, SidePanel, useFormat, useText } from "@comptoir/ui";
import { useState } from "react";
import { usePermission } from "@/session/useSession";
import { InvoiceOf } from "../../invoices/parts/InvoiceOf";
import { usePurchase } from "../hooks/usePurchase";
import type { Purchase } from "../model/sale";
import { saleWords } from "../words";
import { CancelSale, PaySale, RefundSale } from "./SaleDialogs";
import { SaleFacts } from "./SaleFacts";
import { SaleHistory } from "./SaleHistory";
import { SalePayments } from "./SalePayments";
import { SaleStatus } from "./SaleStatus";

type Asked = "pay" | "cancel" | "refund";

/** Everything about one sale, and what may be done with it. */
export function SalePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(saleWords);
  const mayManage = usePermission("purchase.manage");
  const [asked, ask] = useState<Asked>();
  const { data: purchase, error, refetch } = usePurchase(id);
  const close = () => ask(undefined);
  const may = new Set(mayManage ? purchase?.allowedActions : []);
  return (
    <SidePanel
      title={t.one} onClose={onClose}
      footer={may.size > 0 && (
        <>
          {may.has("cancel") && <Button variant="subtle" color="red" px="xs" mr="auto" onClick={() => ask("cancel")}>{t.cancel}</Button>}
          {may.has("refund") && purchase && purchase.amountPaid > purchase.amountRefunded && <Button variant="default" onClick={() => ask("refund")}>{t.refund}</Button>}
          {may.has("pay") && <Button onClick={() => ask("pay")}>{t.pay}</Button>}
        </>
      )}
    >
      {!purchase && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!purchase && !error && <Stack aria-busy="true"><Skeleton height={28} width="60%" /><Skeleton height={16} width="80%" /><Skeleton height={160} mt="md" /></Stack>}
      {purchase && (
        <>
          <Head purchase={purchase} />
          <SaleFacts purchase={purchase} />
          <SalePayments purchase={purchase} />
          {purchase.total > 0 && (
            <InvoiceOf subject={{ type: "purchase", id: purchase.id, name: purchase.clientName, email: purchase.clientEmail, stands: stands(purchase) }} />
          )}
          <SaleHistory purchase={purchase} />
          {asked === "pay" && <PaySale purchase={purchase} onClose={close} />}
          {asked === "cancel" && <CancelSale purchase={purchase} onClose={close} />}
          {asked === "refund" && <RefundSale purchase={purchase} onClose={close} />}
        </>
      )}
    </SidePanel>
  );
}

function stands({ status }: Purchase): boolean {
  return status === "pending" || status === "paid" || status === "active";
}

function Head({ purchase }: { purchase: Purchase }) {
  const t = useText(saleWords);
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fz="1.25rem" fw={620} lh={1.3}>{t.times(purchase.quantity, purchase.productName)}</Text>
        <Text className="tabular" c="dimmed">
          {[format.money(purchase.total, purchase.currency), purchase.amountDue > 0 && t.due(format.money(purchase.amountDue, purchase.currency))].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <SaleStatus status={purchase.status} />
    </Group>
  );
}
