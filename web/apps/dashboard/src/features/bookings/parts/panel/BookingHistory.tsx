import { useFormat, useText } from "@comptoir/ui";
import { Skeleton, Text } from "@mantine/core";
import { useHistory } from "../../hooks/useBooking";
import classes from "./BookingPanel.module.css";
import { words } from "./words";

export function BookingHistory({ id }: { id: string }) {
  const t = useText(words);
  const format = useFormat();
  const { data, isPending } = useHistory(id);
  return (
    <section aria-label={t.history}>
      <Text size="sm" fw={560} mb={8}>{t.history}</Text>
      {isPending && <Skeleton height={40} />}
      {data?.length === 0 && <Text size="sm" c="dimmed">{t.noHistory}</Text>}
      {data && data.length > 0 && (
        <ol className={classes.history}>
          {data.map((item) => (
            <li key={item.id}>
              <div>{t.events[item.action.split(".").at(-1) ?? ""] ?? item.action}</div>
              <Text size="xs" c="dimmed">{format.dateTime(item.at)}, {t.by(item.actor.name || t.system)}</Text>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
