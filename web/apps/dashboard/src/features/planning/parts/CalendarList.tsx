import { EmptyState, Section, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Anchor, Stack } from "@mantine/core";
import { IconCalendarOff } from "@tabler/icons-react";
import type { Entry } from "@/features/bookings/model/entries";
import { EntryRow } from "@/features/bookings/parts/EntryRow";
import { words } from "../words";

type Props = { days: string[]; entries: Entry[]; onOpen: (entry: Entry) => void; onDay: (date: string) => void };

/** Four weeks as a list: days that have something, below one another. */
export function CalendarList({ days, entries, onOpen, onDay }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const byDay = days.map((date) => ({ date, of: entries.filter(({ startDate }) => wallOf(startDate, timeZone).date === date) })).filter(({ of }) => of.length > 0);
  if (byDay.length === 0) return <EmptyState icon={IconCalendarOff} title={t.nothingListed} text={t.nothingListedText} />;
  return (
    <Stack>
      {byDay.map(({ date, of }) => (
        <Section key={date} title={format.date(date, "dayMonth")} aside={<Anchor component="button" type="button" size="sm" onClick={() => onDay(date)}>{t.wholeDay}</Anchor>}>
          <div style={{ marginInline: -12 }}>{of.map((entry) => <EntryRow key={entry.id} entry={entry} onOpen={onOpen} />)}</div>
        </Section>
      ))}
    </Stack>
  );
}
