import type { Schemas } from "@comptoir/client";
import { addDays, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { words } from "./words";
import classes from "./Wizard.module.css";

type Props = { serviceId: string; staffId: string | undefined; clientId: string; length?: number | undefined; chosen: string; onPick: (slot: { start: string; end: string }) => void };
const DAYS = 20;

/** Times that leave no holes in the day and suit this client; nothing when none stands out. */
export function BestTimes({ serviceId, staffId, clientId, length, chosen, onPick }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const from = wallOf(new Date(), timeZone).date;
  const query = { serviceId, from, to: addDays(from, DAYS), limit: 4, ...(staffId && { staffId }), ...(clientId && { clientId }), ...(length && { duration: length }) };
  const { data } = useQuery({
    queryKey: ["slots", "best", query],
    queryFn: async ({ signal }) => (await api.get<Schemas["BestSlotsOut"]>("/slots/best", { query, signal })).items,
    staleTime: 10_000,
  });
  const best = data?.filter(({ reasons }) => reasons.length > 0) ?? [];
  if (best.length === 0) return null;
  return (
    <section aria-label={t.best}>
      <Text size="sm" fw={560}>{t.best}</Text>
      <Text size="xs" c="dimmed">{t.bestHint}</Text>
      <div className={classes.best}>
        {best.map((slot) => (
          <Button key={slot.start} size="xs" variant={slot.start === chosen ? "filled" : "default"} aria-pressed={slot.start === chosen} onClick={() => onPick(slot)}>
            {format.day(slot.start, "short")}, {format.time(slot.start)}
          </Button>
        ))}
      </div>
    </section>
  );
}
