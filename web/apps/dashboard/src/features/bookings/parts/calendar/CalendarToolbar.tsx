import { addDays, startOfWeek, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { ActionIcon, Button, Group, SegmentedControl, Select, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconLayoutColumns } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { LaneKind } from "../../model/lanes";
import { step, views, type View } from "../../model/period";
import { words } from "../../words";
import classes from "./CalendarToolbar.module.css";

type Props = {
  view: View; date: string;
  /** How a day is divided, and into what it could be; null when there is no choice. */
  lanes: { value: LaneKind; choices: LaneKind[] } | null;
  onChange: (change: { view?: View; date?: string; lanes?: LaneKind }) => void;
  children: ReactNode;
};

/** Which days, which view, and beside them the filters. */
export function CalendarToolbar({ view, date, lanes, onChange, children }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const today = wallOf(new Date(), timeZone).date;
  return (
    <div className={classes.bar}>
      <Group gap={6} wrap="nowrap" className={classes.when}>
        <Button variant="default" size="sm" style={{ flex: "none" }} px="md" onClick={() => onChange({ date: today })}>{t.today}</Button>
        <ActionIcon.Group>
          <ActionIcon variant="default" size={36} aria-label={t.previous} onClick={() => onChange({ date: step(view, date, -1) })}><IconChevronLeft size={18} /></ActionIcon>
          <ActionIcon variant="default" size={36} aria-label={t.next} onClick={() => onChange({ date: step(view, date, 1) })}><IconChevronRight size={18} /></ActionIcon>
        </ActionIcon.Group>
        <Text fw={580} ml={6} className={classes.title} aria-live="polite">{titleOf(view, date, today, format)}</Text>
      </Group>
      <Group gap="xs" wrap="nowrap" className={classes.how}>
        {children}
        {lanes && (
          <Select aria-label={t.lanesLabel} allowDeselect={false} w={170} leftSection={<IconLayoutColumns size={17} aria-hidden />}
            value={lanes.value} onChange={(value) => onChange({ lanes: value as LaneKind })} data={lanes.choices.map((value) => ({ value, label: t.lanes[value] }))} />
        )}
        <SegmentedControl
          aria-label={t.view}
          value={view}
          onChange={(value) => onChange({ view: value as View })}
          data={views.map((value) => ({ value, label: t.views[value] }))}
        />
      </Group>
    </div>
  );
}

function titleOf(view: View, date: string, today: string, format: ReturnType<typeof useFormat>): string {
  if (view === "month") return format.date(date, "month");
  if (view === "list") return format.dates(date, addDays(date, 27), date.slice(0, 4) !== today.slice(0, 4));
  if (view === "day") return date.slice(0, 4) === today.slice(0, 4) ? format.date(date, "dayMonth") : format.date(date, "long");
  const first = startOfWeek(date);
  const last = addDays(first, 6);
  return format.dates(first, last, first.slice(0, 4) !== today.slice(0, 4) || last.slice(0, 4) !== today.slice(0, 4));
}
