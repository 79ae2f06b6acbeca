import { ActionIcon, Button, Group, Paper, Select, Stack, Switch, Text, TextInput, Title } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRegion, useText, wallOf } from "@comptoir/ui";
import { useStaffChoices } from "@/features/bookings/hooks/useChoices";
import { useStaffFormContext } from "../hooks/staffForm";
import { staffWords } from "../words/staff";
import { OverridesEditor } from "./OverridesEditor";
import { TimeField } from "./TimeField";

/** Days and hours they are away, who stands in, and dates with hours of their own. */
export function AbsencesTab({ own }: { own: string | null }) {
  const t = useText(staffWords);
  const { timeZone } = useRegion();
  const form = useStaffFormContext();
  const { timeOff } = form.getValues();
  const today = wallOf(new Date(), timeZone).date;
  const add = () =>
    form.insertListItem("timeOff", {
      startDate: today, endDate: today, allDay: true, startTime: "09:00", endTime: "18:00", reason: "", standInId: "",
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
        {timeOff.map((_, index) => <Absence key={index} index={index} own={own} />)}
      </Stack>
      <OverridesEditor />
    </Stack>
  );
}

function Absence({ index, own }: { index: number; own: string | null }) {
  const t = useText(staffWords);
  const form = useStaffFormContext();
  const absence = form.getValues().timeOff[index];
  const colleagues = (useStaffChoices().data ?? []).filter(({ id, isActive, isPlaceholder }) => id !== own && isActive && !isPlaceholder);
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
      {colleagues.length > 0 && (
        <Select
          mt="sm" label={t.standIn} description={t.standInHint} placeholder={t.noStandIn} clearable searchable inputWrapperOrder={["label", "input", "description", "error"]}
          data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps(`${path}.standInId`)} value={absence.standInId || null} onChange={(id) => form.setFieldValue(`${path}.standInId`, id ?? "")}
        />
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
