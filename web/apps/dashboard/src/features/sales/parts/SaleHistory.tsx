import { Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import classes from "../../bookings/parts/panel/BookingPanel.module.css";
import type { Purchase } from "../model/sale";
import { saleWords } from "../words";

export function SaleHistory({ purchase }: { purchase: Purchase }) {
  const t = useText(saleWords);
  const format = useFormat();
  const history = purchase.history ?? [];
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
