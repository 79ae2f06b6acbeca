import { ErrorState, Section, useText } from "@comptoir/ui";
import { ActionIcon, Alert, Button, Group, NumberInput, Select, Skeleton, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { organizationKeys } from "@/features/organization/keys";
import type { Organization } from "@/features/organization/model/organization";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { channels, fromRow, isPossible, isRepeated, toRow, units, type ReminderRow } from "../model/reminders";
import { words } from "../words";

export function RemindersTab() {
  const { data, error, refetch } = useQuery({
    queryKey: organizationKeys.one,
    queryFn: ({ signal }) => api.get<Organization>("/organization", { signal }),
  });
  if (data) return <RemindersForm key={data.id} rules={data.rules} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={260} radius="lg" maw={760} />;
}

type Values = { rows: ReminderRow[]; isQuiet: boolean; start: string; end: string };

function RemindersForm({ rules }: { rules: Organization["rules"] }) {
  const t = useText(words);
  const mayWrite = usePermission("organization.write");
  const form = useForm<Values>({
    initialValues: {
      rows: rules.reminders.map(toRow), isQuiet: rules.quietHours !== null, start: rules.quietHours?.start ?? "21:00", end: rules.quietHours?.end ?? "08:00",
    },
    validate: {
      rows: (rows) => (rows.every((row, index) => isPossible(row) && !isRepeated(rows, index)) ? null : t.reminders.impossible),
    },
  });
  const { submit, isBusy, problem } = useSave({
    save: ({ rows, isQuiet, start, end }: Values) =>
      api.patch<Organization>("/organization", { rules: { reminders: rows.map(fromRow), quietHours: isQuiet ? { start, end } : null } }),
    invalidates: [organizationKeys.one],
    form,
    onDone: () => form.resetDirty(),
  });
  const { rows, isQuiet } = form.values;
  const error = (index: number) =>
    !isPossible(rows[index]!) ? t.reminders.impossible : isRepeated(rows, index) ? t.reminders.repeated : undefined;
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <Stack gap="lg" maw={760}>
        {!mayWrite && <Text size="sm" c="dimmed">{t.readOnly}</Text>}
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        <Section title={t.reminders.title} description={t.reminders.hint}>
          <Stack gap="sm">
            {rows.length === 0 && <Text size="sm" c="dimmed">{t.reminders.none}</Text>}
            {rows.map((row, index) => (
              <Row key={row.id} row={row} error={error(index)} disabled={!mayWrite}
                onChange={(next) => form.setFieldValue(`rows.${index}`, next)} onRemove={() => form.removeListItem("rows", index)} />
            ))}
            {mayWrite && rows.length < 10 && (
              <Group>
                <Button variant="default" size="xs" leftSection={<IconPlus size={15} aria-hidden />}
                  onClick={() => form.insertListItem("rows", { id: `new-${Date.now()}`, amount: 2, unit: "hours", channel: "email" })}>{t.reminders.add}</Button>
              </Group>
            )}
          </Stack>
        </Section>
        <Section title={t.reminders.quiet} description={t.reminders.quietHint}>
          <Switch label={t.reminders.quietOn} disabled={!mayWrite} {...form.getInputProps("isQuiet", { type: "checkbox" })} />
          {isQuiet && (
            <Group gap="md">
              <TextInput type="time" label={t.reminders.from} w={130} disabled={!mayWrite} {...form.getInputProps("start")} />
              <TextInput type="time" label={t.reminders.to} w={130} disabled={!mayWrite} {...form.getInputProps("end")} />
            </Group>
          )}
        </Section>
        {mayWrite && <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{t.save}</Button></Group>}
      </Stack>
    </form>
  );
}

type RowProps = { row: ReminderRow; error: string | undefined; disabled: boolean; onChange: (row: ReminderRow) => void; onRemove: () => void };

function Row({ row, error, disabled, onChange, onRemove }: RowProps) {
  const t = useText(words).reminders;
  const said = `${row.amount} ${t.units[row.unit]}`;
  return (
    <div>
      <Group gap="xs" align="center">
        <NumberInput aria-label={t.amount} w={92} min={1} max={44_640} allowDecimal={false} disabled={disabled} error={Boolean(error)}
          value={row.amount} onChange={(amount) => onChange({ ...row, amount: amount === "" ? "" : Number(amount) })} />
        <Select aria-label={t.unit} w={128} allowDeselect={false} disabled={disabled} value={row.unit} data={units.map((value) => ({ value, label: t.units[value] }))}
          onChange={(unit) => unit && onChange({ ...row, unit: unit as ReminderRow["unit"] })} />
        <Text size="sm" c="dimmed">{t.before}</Text>
        <Select aria-label={t.channel} style={{ flex: "1 1 180px" }} maw={260} allowDeselect={false} disabled={disabled} value={row.channel}
          data={channels.map((value) => ({ value, label: t.channels[value] }))} onChange={(channel) => channel && onChange({ ...row, channel: channel as ReminderRow["channel"] })} />
        {!disabled && <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.remove(said)} onClick={onRemove}><IconTrash size={17} aria-hidden /></ActionIcon>}
      </Group>
      {error && <Text size="xs" c="var(--mantine-color-error)" mt={4} role="alert">{error}</Text>}
    </div>
  );
}
