import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { bookingsOf, type Entry } from "../../model/entries";
import { words } from "../../words";
import { EntryRow } from "../EntryRow";
import classes from "./Agenda.module.css";

type Props = { days: string[]; entries: Entry[]; onOpen: (entry: Entry) => void; onDay: (date: string) => void };

/** A week on a narrow screen: its days below one another. */
export function Agenda({ days, entries, onOpen, onDay }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const today = wallOf(new Date(), timeZone).date;
  const present = useRef<HTMLElement>(null);
  const week = days[0];
  const isKnown = entries.length > 0;
  useEffect(() => {
    // By Saturday four days would lie before what one looks for; those are one swipe up.
    if (isKnown && week !== today) present.current?.scrollIntoView({ block: "start" });
    // Where one has scrolled to stays when the day changes or a booking comes in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [week, isKnown]);
  return (
    <Stack gap="md">
      {days.map((date) => {
        const onDate = entries.filter(({ startDate }) => wallOf(startDate, timeZone).date === date);
        return (
          <section key={date} ref={date === today ? present : undefined} className={classes.section} aria-label={format.date(date)}>
            <button type="button" className={classes.day} data-today={date === today || undefined} onClick={() => onDay(date)}>
              <b>{format.date(date, "short")}</b>
              <span>{onDate.length > 0 && t.count(onDate.flatMap(bookingsOf).length)}</span>
            </button>
            {onDate.length === 0
              ? <Text size="sm" c="dimmed" px={4}>{t.nothingThatDay}</Text>
              : <div className={classes.list}>{onDate.map((entry) => <EntryRow key={entry.id} entry={entry} onOpen={onOpen} />)}</div>}
          </section>
        );
      })}
    </Stack>
  );
}
