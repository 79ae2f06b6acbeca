import type { Schemas } from "@comptoir/client";
import { useFormat, useText } from "@comptoir/ui";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { nextOf } from "@/features/subscriptions/model/subscription";
import { SubscriptionBadge } from "@/features/subscriptions/parts/SubscriptionBadge";
import { useQuantity } from "@/features/wallets/hooks/useQuantity";
import { words } from "../words";
import classes from "./Area.module.css";
import { CancelMine, PauseMine, ResumeMine } from "./SubscriptionDialogs";

export type MySubscription = Schemas["MySubscriptionOut"];
type Act = MySubscription["allowedActions"][number];

const DIALOGS = { pause: PauseMine, resume: ResumeMine, cancel: CancelMine };

export function SubscriptionCard({ subscription: one }: { subscription: MySubscription }) {
  const t = useText(words).subscriptions;
  const format = useFormat();
  const quantity = useQuantity();
  const [asked, setAsked] = useState<Act | null>(null);
  const money = (minor: number) => format.money(minor, one.currency);
  const Dialog = asked && DIALOGS[asked];
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
        {one.allowedActions.length > 0 && (
          <div className={classes.acts}>
            {one.allowedActions.map((act) => (
              <Button key={act} size="sm" variant={act === "resume" ? "filled" : "default"} aria-label={`${t[act]} : ${one.productName}`} onClick={() => setAsked(act)}>{t[act]}</Button>
            ))}
          </div>
        )}
      </div>
      {Dialog && <Dialog subscription={one} onClose={() => setAsked(null)} />}
    </article>
  );
}

/** What comes next, in words. */
function useNext(subscription: MySubscription): string {
  const t = useText(words).subscriptions.next;
  const format = useFormat();
  const { what, at } = nextOf(subscription);
  if (!at) return what === "resume" ? t.openEnded : t.nothing;
  const day = format.day(at, "dayMonth");
  return what === "charge" ? t.charge(day, format.money(subscription.nextChargeAmount ?? subscription.price, subscription.currency)) : t[what](day);
}
