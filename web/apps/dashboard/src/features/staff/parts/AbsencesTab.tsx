import { ActionIcon, Button, Group, Paper, Stack, Switch, Text, TextInput, Title } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRegion, useText, wallOf } from "@comptoir/ui";
import { useStaffFormContext } from "../hooks/staffForm";
import { staffWords } from "../words/staff";
import { OverridesEditor } from "./OverridesEditor";
import { TimeField } from "./TimeField";

export function AbsencesTab() {
  const t = useText(staffWords);
  const { timeZone } = useRegion();
  const form = useStaffFormContext();
  const { timeOff } = form.getValues();
  const today = wallOf(new Date(), timeZone).date;
  const add = () =>
    form.insertListItem("timeOff", {
      startDate: today, endDate: today, allDay: true, startTime: "09:00", endTime: "18:00", reason: "",
    });
  return (
    <Stack gap="xl">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <div style={{ flex: "1 1 260px" }}>
            <Title order={3} size="h4">{t.timeOff}</Title>
            <Text size="sm" c="dimmed">{timeOff.length === 0 ? t.noTimeOff : t.timeOffHint}</Text>
          </div>
          <Button variant="default" size="xs" flex="none" leftSection={<IconPlus size={15} />} onClick={add}>{t.addTimeOff}</Button>
        </Group>
        {timeOff.map((_, index) => <Absence key={index} index={index} />)}
      </Stack>
      <OverridesEditor />
    </Stack>
  );
}

function Absence({ index }: { index: number }) {
  const t = useText(staffWords);
  const form = useStaffFormContext();
  const absence = form.getValues().timeOff[index];
  const path = `timeOff.${index}` as const;
  if (!absence) return null;
  const setStart = (date: string | null) => {
    if (!date) return;
    form.setFieldValue(`${path}.startDate`, date);
    if (absence.endDate < date) form.setFieldValue(`${path}.endDate`, date);
  };
  return (
    <Paper withBorder p="sm" radius="md">
      <Group gap="sm" align="flex-end">
        <DateInput label={t.firstDay} value={absence.startDate} onChange={setStart} valueFormat="D MMM YYYY" w={136} />
        {!absence.allDay && (
          <TimeField label={t.from} value={absence.startTime} onChange={(time) => form.setFieldValue(`${path}.startTime`, time)} />
        )}
        <DateInput
          label={t.lastDay} value={absence.endDate} minDate={absence.startDate} valueFormat="D MMM YYYY" w={136}
          onChange={(date) => date && form.setFieldValue(`${path}.endDate`, date)} error={Boolean(form.errors[`${path}.endDate`])}
        />
        {!absence.allDay && (
          <TimeField label={t.to} value={absence.endTime} onChange={(time) => form.setFieldValue(`${path}.endTime`, time)} />
        )}
      </Group>
      {form.errors[`${path}.endDate`] && (
        <Text size="xs" c="var(--mantine-color-error)" mt={4} role="alert">{form.errors[`${path}.endDate`]}</Text>
      )}
      <Group gap="md" mt="sm">
        <TextInput placeholder={t.reason} aria-label={t.reason} style={{ flex: "1 1 200px" }} {...form.getInputProps(`${path}.reason`)} />
        <Switch label={t.allDay} {...form.getInputProps(`${path}.allDay`, { type: "checkbox" })} />
        <ActionIcon
          variant="subtle" color="gray" size="lg" ml="auto" aria-label={t.removeTimeOff}
          onClick={() => form.removeListItem("timeOff", index)}
        >
          <IconTrash size={17} />
        </ActionIcon>
      </Group>
    </Paper>
  );
}
