import type { Schemas } from "@comptoir/client";
import { useFormat, useText } from "@comptoir/ui";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { nextOf } from "@/features/subscriptions/model/subscription";
import { SubscriptionBadge } from "@/features/subscriptions/parts/SubscriptionBadge";
import { useQuantity } from "@/features/wallets/hooks/useQuantity";
import { ChangeCard } from "../pay/ChangeCard";
import { PayDialog } from "../pay/PayDialog";
import { useTakesCards, type MyPurchase } from "../pay/usePurchases";
import { payWords } from "../pay/words";
import { words } from "../words";
import classes from "./Area.module.css";
import { CancelMine, PauseMine, ResumeMine } from "./SubscriptionDialogs";

export type MySubscription = Schemas["MySubscriptionOut"];
type Act = MySubscription["allowedActions"][number];

const DIALOGS = { pause: PauseMine, resume: ResumeMine, cancel: CancelMine };

/** `due`: the purchase of a period that is not paid yet. */
export function SubscriptionCard({ subscription: one, due }: { subscription: MySubscription; due?: MyPurchase | undefined }) {
  const t = useText(words).subscriptions;
  const card = useText(payWords);
  const takesCards = useTakesCards();
  const [paying, pay] = useState<MyPurchase | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const format = useFormat();
  const quantity = useQuantity();
  const [asked, setAsked] = useState<Act | null>(null);
  const money = (minor: number) => format.money(minor, one.currency);
  const Dialog = asked && DIALOGS[asked];
  const canPay = takesCards && one.status !== "ended" && one.price > 0;
  const leave = one.payWith === "card" ? card.change : card.leave;
  const isBound = one.minimumUntil !== null && Date.parse(one.minimumUntil) > Date.now();
  return (
    <article className={classes.item} data-off={one.status === "ended" || undefined}>
      <div className={classes.words}>
        <Group justify="space-between" align="flex-start" gap={8} wrap="nowrap">
          <Text fw={600}>{one.productName}</Text>
          <SubscriptionBadge status={one.status} />
        </Group>
        <Text size="sm">{money(one.price)} {t.per[one.period]}</Text>
        <Text size="sm" fw={540}>{useNext(one)}</Text>
        <Text size="sm" c="dimmed">
          {[
            one.allowance && t.includes(quantity(one.allowance.quantity, one.allowance.unit, one.currency)),
            isBound && one.minimumUntil && t.minimum(format.day(one.minimumUntil, "numeric")),
            one.amountDue > 0 && t.due(money(one.amountDue)),
          ].filter(Boolean).join(" · ")}
        </Text>
        {one.card && <Text size="sm" c="dimmed">{card.card(titled(one.card.brand), one.card.last4, one.card.expires.split("-").reverse().join("/"))}</Text>}
        {(one.allowedActions.length > 0 || canPay) && (
          <div className={classes.acts}>
            {due && canPay && <Button size="sm" aria-label={card.payOf(one.productName)} onClick={() => pay(due)}>{card.pay}</Button>}
            {one.allowedActions.map((act) => (
              <Button key={act} size="sm" variant={act === "resume" ? "filled" : "default"} aria-label={`${t[act]} : ${one.productName}`} onClick={() => setAsked(act)}>{t[act]}</Button>
            ))}
            {canPay && <Button size="sm" variant="default" aria-label={`${leave} : ${one.productName}`} onClick={() => setLeaving(true)}>{leave}</Button>}
          </div>
        )}
      </div>
      {paying && <PayDialog purchase={paying} onClose={() => pay(null)} />}
      {isLeaving && <ChangeCard subscription={one} onClose={() => setLeaving(false)} />}
      {Dialog && <Dialog subscription={one} onClose={() => setAsked(null)} />}
    </article>
  );
}

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What comes next, in words. */
function useNext(subscription: MySubscription): string {
  const t = useText(words).subscriptions.next;
  const format = useFormat();
  const { what, at } = nextOf(subscription);
  if (!at) return what === "resume" ? t.openEnded : t.nothing;
  const day = format.day(at, "dayMonth");
  return what === "charge" ? t.charge(day, format.money(subscription.nextChargeAmount ?? subscription.price, subscription.currency)) : t[what](day);
}
