import { addMonths, cityOf, ErrorState, startOfMonth, useFormat, useRegion, useText, wallOf, addDays } from "@comptoir/ui";
import { Button, Loader, Stack, Text, Title } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useEffect, useMemo, useState } from "react";
import { useFreeTimes } from "../hooks/useFreeTimes";
import { byPart } from "../model/dayParts";
import type { Slot } from "../model/offer";
import { byDay } from "../model/zones";
import { words } from "../words";
import classes from "./Coach.module.css";

type Props = {
  bearer: string | null; serviceId: string; staffId?: string | undefined;
  /** Minutes, where there is a choice. */
  length?: number | undefined;
  chosen?: string | undefined; onChoose: (slot: Slot) => void;
  /** The day to open on. */
  openOn?: string | undefined;
  /** A moment asked for elsewhere: it chooses itself when it is free. */
  wished?: string | undefined;
};

/** A month to choose a day from, and that day's free times by part of the day; days without any cannot be chosen. */
export function FreeTimes({ bearer, serviceId, staffId, length, chosen, onChoose, openOn, wished }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const today = wallOf(new Date(), timeZone).date;
  const [month, setMonth] = useState(startOfMonth(openOn && openOn > today ? openOn : today));
  const [picked, setPicked] = useState<string | null>(openOn ?? null);
  const from = month < today ? today : month;
  const last = addDays(addMonths(month, 1), -1);
  // A day more at either end: the reader's days may not be the house's.
  const times = useFreeTimes(bearer, serviceId, staffId, from === today ? today : addDays(from, -1), addDays(last, 1), length);
  const free = useMemo(() => times.data?.flatMap(({ slots: ofDay }) => ofDay) ?? [], [times.data]);
  const open = useMemo(() => new Map([...byDay(free, timeZone)].filter(([date]) => from <= date && date <= last)), [free, timeZone, from, last]);
  const day = picked && picked >= from && open.has(picked) ? picked : open.keys().next().value;
  const slots = day ? (open.get(day) ?? []) : [];
  useEffect(() => {
    const match = wished && free.find(({ start }) => Date.parse(start) === Date.parse(wished));
    if (match) onChoose(match);
    // Once per list of times, not whenever the parent renders.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [free, wished]);
  return (
    <div className={classes.time}>
      <DatePicker
        aria-label={t.calendar} value={day ?? null} onChange={(value) => value && setPicked(value)} date={month} onDateChange={(value) => setMonth(startOfMonth(value))}
        minDate={today} excludeDate={(date) => Boolean(times.data) && !open.has(date)} size="md" maxLevel="month" hideOutsideDates
      />
      <div className={classes.times} aria-busy={times.isPending} aria-live="polite">
        {times.isPending && <Loader type="dots" />}
        {times.error && <ErrorState compact error={times.error} onRetry={() => void times.refetch()} />}
        {times.data && !day && (
          <Stack gap="sm" align="flex-start">
            <Text>{t.noneThisMonth}</Text>
            <Button variant="light" onClick={() => setMonth(addMonths(month, 1))}>{t.nextMonth}</Button>
          </Stack>
        )}
        {day && (
          <>
            <div>
              <Title order={3} size="h4" className={classes.date}>{format.date(day, "dayMonth")}</Title>
              <Text size="xs" c="dimmed">{t.zone(cityOf(timeZone))}</Text>
            </div>
            {byPart(slots, timeZone).map(({ part, slots: ofPart }) => (
              <section key={part} aria-label={t.parts[part]}>
                <Text size="sm" fw={560}>{t.parts[part]}</Text>
                <div className={classes.slots}>
                  {ofPart.map((slot) => (
                    <Button key={slot.start} variant={slot.start === chosen ? "filled" : "default"} size="md" px="xs" aria-pressed={slot.start === chosen} onClick={() => onChoose(slot)}>
                      <time dateTime={slot.start} className="tabular">{format.time(slot.start)}</time>
                    </Button>
                  ))}
                </div>
              </section>
            ))}
          </>
        )}
      </div>
    </div>
  );
}
