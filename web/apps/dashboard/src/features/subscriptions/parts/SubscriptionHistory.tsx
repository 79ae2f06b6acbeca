import { Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import classes from "../../bookings/parts/panel/BookingPanel.module.css";
import type { Subscription } from "../model/subscription";
import { subscriptionWords } from "../words";

export function SubscriptionHistory({ subscription }: { subscription: Subscription }) {
  const t = useText(subscriptionWords);
  const format = useFormat();
  const history = subscription.history ?? [];
  if (history.length === 0) return null;
  return (
    <section aria-label={t.history}>
      <Text size="sm" fw={560} mb={8}>{t.history}</Text>
      <ol className={classes.history}>
        {history.map((item) => (
          <li key={item.id}>
            <div>{t.events[item.action] ?? item.action}</div>
            {item.reason && <Text size="sm">{item.reason}</Text>}
            <Text size="xs" c="dimmed">{format.dateTime(item.at)}, {t.by(item.actor.name || t.system)}</Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
