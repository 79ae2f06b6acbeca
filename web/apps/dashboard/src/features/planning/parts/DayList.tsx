import { Section, useFormat, useText } from "@comptoir/ui";
import { Anchor, Text } from "@mantine/core";
import type { Entry } from "@/features/bookings/model/entries";
import { EntryRow } from "@/features/bookings/parts/EntryRow";
import { words } from "../words";

type Props = { date: string; entries: Entry[]; onOpen: (entry: Entry) => void; onDay: (date: string) => void };

/** One day's appointments, beside the month. */
export function DayList({ date, entries, onOpen, onDay }: Props) {
  const t = useText(words);
  const format = useFormat();
  return (
    <Section title={format.date(date, "dayMonth")} aside={<Anchor component="button" type="button" size="sm" onClick={() => onDay(date)}>{t.wholeDay}</Anchor>}>
      {entries.length === 0
        ? <Text size="sm" c="dimmed">{t.nothingThatDay}</Text>
        : <div style={{ marginInline: -12 }}>{entries.map((entry) => <EntryRow key={entry.id} entry={entry} onOpen={onOpen} />)}</div>}
    </Section>
  );
}
