import { ActionIcon, Group, Input, Menu, Stack, Text, TextInput } from "@mantine/core";
import { IconCopy, IconPlus, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useFormat } from "../format/useFormat";
import { useText } from "../text/region";
import { copyDay, nextRange, onDay, replaceDay, type WeeklyRange } from "./weekly";
import classes from "./WeeklyHoursEditor.module.css";
import { words } from "./words";

type Props = {
  value: WeeklyRange[];
  onChange: (week: WeeklyRange[]) => void;
  label?: string;
  description?: ReactNode;
  error?: ReactNode;
  /** What a day without hours is called, when not "closed". */
  closedLabel?: string;
};

/** Hours of a week, any number of ranges a day; one day's hours can be copied to others. */
export function WeeklyHoursEditor({ value, onChange, label, description, error, closedLabel }: Props) {
  const t = useText(words);
  const format = useFormat();
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div" inputWrapperOrder={["label", "description", "error", "input"]}>
      <Stack gap={0} mt="xs" role="group" aria-label={label}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <Day
            key={day}
            name={format.weekday(day)}
            ranges={onDay(value, day)}
            closedLabel={closedLabel ?? t.closed}
            onChange={(ranges) => onChange(replaceDay(value, day, ranges))}
            onAdd={() => onChange(replaceDay(value, day, [...onDay(value, day), nextRange(onDay(value, day), day)]))}
            onCopy={(to) => onChange(copyDay(value, day, to))}
          />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}

type DayProps = {
  name: string;
  ranges: WeeklyRange[];
  closedLabel: string;
  onChange: (ranges: WeeklyRange[]) => void;
  onAdd: () => void;
  onCopy: (to: number[]) => void;
};

function Day({ name, ranges, closedLabel, onChange, onAdd, onCopy }: DayProps) {
  const t = useText(words);
  const edit = (index: number, change: Partial<WeeklyRange>) =>
    onChange(ranges.map((range, i) => (i === index ? { ...range, ...change } : range)));
  return (
    <div className={classes.day}>
      <Text size="sm" fw={520} className={classes.name}>{name}</Text>
      <Stack gap={6} className={classes.ranges}>
        {ranges.length === 0 && <Text size="sm" c="dimmed" py={6}>{closedLabel}</Text>}
        {ranges.map((range, index) => (
          <Group key={index} gap={6} wrap="nowrap">
            <TextInput type="time" size="sm" w={118} miw={0} aria-label={t.start(name, index + 1)} value={range.startTime}
              onChange={(event) => edit(index, { startTime: event.currentTarget.value })} />
            <Text c="dimmed" aria-hidden>–</Text>
            <TextInput type="time" size="sm" w={118} miw={0} aria-label={t.end(name, index + 1)} value={range.endTime === "24:00" ? "00:00" : range.endTime}
              onChange={(event) => edit(index, { endTime: event.currentTarget.value })} />
            <ActionIcon variant="subtle" color="gray" aria-label={t.remove(name, index + 1)} onClick={() => onChange(ranges.filter((_, i) => i !== index))}>
              <IconX size={16} />
            </ActionIcon>
            {range.endTime <= range.startTime && range.endTime !== "" && <Text size="xs" c="dimmed">{t.overnight}</Text>}
          </Group>
        ))}
      </Stack>
      <Group gap={2} wrap="nowrap" className={classes.tools}>
        <ActionIcon variant="subtle" aria-label={t.addTo(name)} title={t.add} onClick={onAdd}><IconPlus size={17} /></ActionIcon>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t.copy(name)} title={t.copy(name)}><IconCopy size={16} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onCopy([1, 2, 3, 4, 5])}>{t.copyWeekdays}</Menu.Item>
            <Menu.Item onClick={() => onCopy([1, 2, 3, 4, 5, 6, 7])}>{t.copyAll}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
}
