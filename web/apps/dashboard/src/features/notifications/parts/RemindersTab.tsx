import { ErrorState, Section, useText } from "@comptoir/ui";
import { Alert, Button, Group, Skeleton, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { api } from "@/api/api";
import { useOrganization } from "@/features/organization/hooks/useOrganization";
import { organizationKeys } from "@/features/organization/keys";
import type { Organization } from "@/features/organization/model/organization";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { fromRow, isPossible, isRepeated, toRow, type ReminderRow } from "../model/reminders";
import { reminderWords } from "../reminders.words";
import { words } from "../words";
import { ReminderRows } from "./ReminderRows";

export function RemindersTab() {
  const { data, error, refetch } = useOrganization();
  if (data) return <RemindersForm key={data.id} rules={data.rules} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={260} radius="lg" maw={760} />;
}

type Values = { rows: ReminderRow[]; isQuiet: boolean; start: string; end: string; askFeedback: boolean };

function RemindersForm({ rules }: { rules: Organization["rules"] }) {
  const t = useText(reminderWords);
  const page = useText(words);
  const mayWrite = usePermission("organization.write");
  const form = useForm<Values>({
    initialValues: {
      rows: rules.reminders.map(toRow), askFeedback: rules.askFeedback, isQuiet: rules.quietHours !== null, start: rules.quietHours?.start ?? "21:00", end: rules.quietHours?.end ?? "08:00",
    },
    validate: {
      rows: (rows) => (rows.every((row, index) => isPossible(row) && !isRepeated(rows, index)) ? null : t.impossible),
    },
  });
  const { submit, isBusy, problem } = useSave({
    save: ({ rows, isQuiet, start, end, askFeedback }: Values) =>
      api.patch<Organization>("/organization", { rules: { reminders: rows.map(fromRow), quietHours: isQuiet ? { start, end } : null, askFeedback } }),
    invalidates: [organizationKeys.one],
    form,
    onDone: () => form.resetDirty(),
  });
  const { rows, isQuiet } = form.values;
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <Stack gap="lg" maw={760}>
        {!mayWrite && <Text size="sm" c="dimmed">{page.readOnly}</Text>}
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        <Section title={t.title} description={t.hint}>
          <ReminderRows rows={rows} disabled={!mayWrite} none={t.none} onChange={(next) => form.setFieldValue("rows", next)} />
        </Section>
        <Section title={t.quiet} description={t.quietHint}>
          <Switch label={t.quietOn} disabled={!mayWrite} {...form.getInputProps("isQuiet", { type: "checkbox" })} />
          {isQuiet && (
            <Group gap="md">
              <TextInput type="time" label={t.from} w={130} disabled={!mayWrite} {...form.getInputProps("start")} />
              <TextInput type="time" label={t.to} w={130} disabled={!mayWrite} {...form.getInputProps("end")} />
            </Group>
          )}
        </Section>
        <Section title={t.feedback} description={t.feedbackHint}>
          <Switch label={t.feedbackOn} disabled={!mayWrite} {...form.getInputProps("askFeedback", { type: "checkbox" })} />
        </Section>
        {mayWrite && <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{page.save}</Button></Group>}
      </Stack>
    </form>
  );
}
