import { useText } from "@comptoir/ui";
import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { channels, isPossible, isRepeated, MOST_REMINDERS, newRow, rowOf, starts, units, type ReminderRow } from "../model/reminders";
import { reminderWords } from "../reminders.words";

type Props = { rows: ReminderRow[]; disabled?: boolean; /** Shown where there is none. */ none: string; onChange: (rows: ReminderRow[]) => void };

/** How long before, by which channel: one line for each reminder, and a way to the next. */
export function ReminderRows({ rows, disabled = false, none, onChange }: Props) {
  const t = useText(reminderWords);
  const error = (index: number) => (!isPossible(rows[index]!) ? t.impossible : isRepeated(rows, index) ? t.repeated : undefined);
  return (
    <Stack gap="sm">
      {rows.length === 0 && <Text size="sm" c="dimmed">{none}</Text>}
      {rows.map((row, index) => (
        <Row key={row.id} row={row} error={error(index)} disabled={disabled}
          onChange={(next) => onChange(rows.map((one, at) => (at === index ? next : one)))} onRemove={() => onChange(rows.filter((_, at) => at !== index))} />
      ))}
      {!disabled && rows.length < MOST_REMINDERS && (
        <Group gap={6} role="group" aria-label={t.add}>
          <Text size="sm" c="dimmed" mr={4} aria-hidden>{t.add}</Text>
          {starts.map((minutes) => (
            <Button key={minutes} size="compact-sm" variant="default" fw={450} leftSection={<IconPlus size={14} aria-hidden />} aria-label={t.addAt(t.ahead(t.length(rowOf(minutes))))}
              onClick={() => onChange([...rows, newRow(rows, minutes)])}>{t.length(rowOf(minutes))}</Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

type RowProps = { row: ReminderRow; error: string | undefined; disabled: boolean; onChange: (row: ReminderRow) => void; onRemove: () => void };

function Row({ row, error, disabled, onChange, onRemove }: RowProps) {
  const t = useText(reminderWords);
  return (
    <div>
      <Group gap="xs" align="center">
        <NumberInput aria-label={t.amount} w={92} min={1} max={44_640} allowDecimal={false} disabled={disabled} error={Boolean(error)}
          value={row.amount} onChange={(amount) => onChange({ ...row, amount: amount === "" ? "" : Number(amount) })} />
        <Select aria-label={t.unit} w={128} allowDeselect={false} disabled={disabled} value={row.unit} data={units.map((value) => ({ value, label: t.unitOf(value, Number(row.amount)) }))}
          onChange={(unit) => unit && onChange({ ...row, unit: unit as ReminderRow["unit"] })} />
        <Text size="sm" c="dimmed">{t.before}</Text>
        <Select aria-label={t.channel} style={{ flex: "1 1 180px" }} maw={260} allowDeselect={false} disabled={disabled} value={row.channel}
          data={channels.map((value) => ({ value, label: t.channels[value] }))} onChange={(channel) => channel && onChange({ ...row, channel: channel as ReminderRow["channel"] })} />
        {!disabled && <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.remove(t.ahead(t.length(row)))} onClick={onRemove}><IconTrash size={17} aria-hidden /></ActionIcon>}
      </Group>
      {error && <Text size="xs" c="var(--mantine-color-error)" mt={4} role="alert">{error}</Text>}
    </div>
  );
}
