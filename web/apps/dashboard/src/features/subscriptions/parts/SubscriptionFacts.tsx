import { Facts, useFormat, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { useQuantity } from "../../wallets/hooks/useQuantity";
import { productWords } from "../../products/words";
import type { Subscription } from "../model/subscription";
import { subscriptionWords } from "../words";

export function SubscriptionFacts({ subscription: one }: { subscription: Subscription }) {
  const t = useText(subscriptionWords);
  const products = useText(productWords);
  const format = useFormat();
  const quantity = useQuantity();
  const { allowance, rollover, currency } = one;
  const day = (instant: string | null) => instant && format.day(instant, "numeric");
  const carried = allowance && rollover.mode !== "none" && (rollover.cap === null ? products.rolled : products.rolledUpTo(quantity(rollover.cap, allowance.unit, currency)));
  return (
    <Facts
      of={[
        [t.facts.client, <>{one.clientName}{one.clientEmail && <><br />{one.clientEmail}</>}</>],
        ["", <Link key="wallet" to="/wallets/$clientId" params={{ clientId: one.clientId }}>{t.facts.wallet}</Link>],
        ["", one.amountDue > 0 && <><b>{t.due(format.money(one.amountDue, currency))}</b><br /><Link to="/sales" search={{ status: "pending", search: one.clientName }}>{t.seeSales}</Link></>],
        [t.facts.period, one.status !== "ended" && t.from(format.day(one.currentPeriodStart, "numeric"), format.day(new Date(Date.parse(one.currentPeriodEnd) - 1), "numeric"))],
        [t.facts.next, one.nextChargeAt && `${format.money(one.nextChargeAmount ?? one.price, currency)}, ${day(one.nextChargeAt)}`],
        [t.facts.credit, one.credit > 0 && format.money(one.credit, currency)],
        [t.facts.includes, allowance && quantity(allowance.quantity, allowance.unit, currency)],
        [t.facts.rollover, carried],
        [t.facts.tier, one.memberTier],
        [t.facts.minimum, day(one.minimumUntil)],
        [t.facts.notice, one.noticeDays > 0 && t.days(one.noticeDays)],
        [t.facts.pausedSince, one.status === "paused" && day(one.pausedAt)],
        [t.facts.pausedUntil, one.status === "paused" && (day(one.pausedUntil) ?? t.next.openEnded)],
        [t.facts.cancelAt, one.status !== "ended" && day(one.cancelAt)],
        [t.facts.reason, one.cancellationReason],
        [t.facts.ended, day(one.endedAt)],
        [t.facts.endReason, one.endReason && t.endReasons[one.endReason]],
        [t.facts.since, day(one.createdAt)],
      ]}
    />
  );
}
