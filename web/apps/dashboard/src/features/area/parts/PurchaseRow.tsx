import { ConfirmDialog, useFormat, useText } from "@comptoir/ui";
import { Badge, Button, Text } from "@mantine/core";
import { useState } from "react";
import { useSave } from "@/forms/useSave";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { PayDialog } from "../pay/PayDialog";
import { useTakesCards, type MyPurchase } from "../pay/usePurchases";
import { payWords } from "../pay/words";
import { words } from "../words";
import classes from "./Area.module.css";

const COLORS: Record<MyPurchase["status"], string> = { pending: "yellow", paid: "pine", active: "pine", used_up: "gray", cancelled: "gray", refunded: "gray", expired: "gray" };

/** What they bought; what is still due is paid here by card, where cards are taken. */
export function PurchaseRow({ purchase }: { purchase: MyPurchase }) {
  const t = useText(words).invoices;
  const pay = useText(payWords);
  const format = useFormat();
  const { slug, api } = useArea();
  const takesCards = useTakesCards();
  const [asks, ask] = useState<"pay" | "cancel" | null>(null);
  const close = () => ask(null);
  const cancel = useSave({ save: () => api.post(`/me/purchases/${purchase.id}/cancel`), invalidates: [areaKeys.all(slug)], done: pay.cancelled, onDone: close });
  const isDue = purchase.status === "pending" && purchase.amountDue > 0;
  // A period of a subscription ends with the subscription.
  const isCancellable = isDue && purchase.amountPaid === 0 && purchase.subscriptionId === null;
  return (
    <article className={classes.item}>
      <div className={classes.words}>
        <Text fw={600}>{purchase.quantity > 1 ? `${purchase.quantity} × ` : ""}{purchase.productName}</Text>
        <Text size="sm" c="dimmed">
          {[format.day(purchase.createdAt, "numeric"), isDue && t.due(format.money(purchase.amountDue, purchase.currency)), isDue && !takesCards && pay.onSite].filter(Boolean).join(" · ")}
        </Text>
        {(isCancellable || (isDue && takesCards)) && (
          <div className={classes.acts}>
            {takesCards && <Button size="sm" aria-label={pay.payOf(purchase.productName)} onClick={() => ask("pay")}>{pay.pay}</Button>}
            {isCancellable && <Button size="sm" variant="default" aria-label={pay.cancelOf(purchase.productName)} onClick={() => ask("cancel")}>{pay.cancel}</Button>}
          </div>
        )}
      </div>
      <div className={classes.figure}>
        <Text fw={560}>{format.money(purchase.total, purchase.currency)}</Text>
        <Badge color={COLORS[purchase.status]}>{t.states[purchase.status]}</Badge>
      </div>
      {asks === "pay" && <PayDialog purchase={purchase} onClose={close} />}
      {asks === "cancel" && (
        <ConfirmDialog opened onClose={close} onConfirm={() => cancel.submit(undefined)} title={pay.cancelTitle} text={pay.cancelText} confirmLabel={pay.cancel} cancelLabel={pay.keep} isDangerous isBusy={cancel.isBusy} />
      )}
    </article>
  );
}
