import { useFormat, useText } from "@comptoir/ui";
import { nextOf, type Subscription } from "../model/subscription";
import { subscriptionWords } from "../words";

/** What comes next of a subscription, in words. */
export function useNextText() {
  const t = useText(subscriptionWords).next;
  const format = useFormat();
  return (subscription: Subscription): string => {
    const { what, at } = nextOf(subscription);
    if (!at) return what === "resume" ? t.openEnded : t.nothing;
    const day = format.day(at, "numeric");
    if (what === "charge") return t.charge(day, format.money(subscription.nextChargeAmount ?? subscription.price, subscription.currency));
    return t[what](day);
  };
}
