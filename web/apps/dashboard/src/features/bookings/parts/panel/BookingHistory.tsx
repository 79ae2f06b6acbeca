import { useFormat, useText } from "@comptoir/ui";
import { Skeleton, Text } from "@mantine/core";
import { useHistory, type HistoryItem } from "../../hooks/useBooking";
import type { PayMethod } from "../../model/booking";
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
              <div>{t.events[item.action] ?? item.action}</div>
              {detailsOf(item, format, t).map((detail) => <Text key={detail} size="sm">{detail}</Text>)}
              <Text size="xs" c="dimmed">{format.dateTime(item.at)}, {t.by(item.actor.name || t.system)}</Text>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What changed, in the words of whoever reads it: times, sums, people, and the reason that was given. */
function detailsOf({ action, before, after, reason }: HistoryItem, format: ReturnType<typeof useFormat>, t: (typeof words)["fr"]): string[] {
  const details: string[] = [];
  const time = (at: unknown) => (typeof at === "string" ? `${format.day(at, "short")}, ${format.time(at)}` : "");
  if (action === "booking.rescheduled") details.push(t.moved(time(before?.["start"]), time(after?.["start"])));
  if (action.startsWith("payment.") && typeof after?.["amount"] === "number") {
    const method = t.methods[after["method"] as PayMethod];
    details.push([format.money(after["amount"], typeof after["currency"] === "string" ? after["currency"] : undefined), method].filter(Boolean).join(" · "));
  }
  if (action === "booking.participants_changed" && before && after) details.push(t.moved(String(before["participants"] ?? ""), String(after["participants"] ?? "")));
  if (action === "booking.guests_changed" && before && after) details.push(t.moved(String(before["guests"] ?? ""), String(after["guests"] ?? "")));
  if (after?.["notify"] === false) details.push(t.untold);
  if (action.startsWith("meeting.") && typeof after?.["purpose"] === "string") {
    details.push([t.purposes[after["purpose"]], after["name"]].filter((one) => typeof one === "string" && one !== "").join(" · "));
  }
  // Why it was cancelled stands above already.
  if (reason && action !== "booking.cancelled") details.push(t.because(reason));
  return details;
}
