import { ActionIcon, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { IconPlus, IconTrash, IconX } from "@tabler/icons-react";
import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { useStaffFormContext } from "../hooks/staffForm";
import { staffWords } from "../words/staff";
import { TimeField } from "./TimeField";

/** Dates on which other hours hold, or none. */
export function OverridesEditor() {
  const t = useText(staffWords);
  const { timeZone } = useRegion();
  const form = useStaffFormContext();
  const { overrides } = form.getValues();
  const add = () => form.insertListItem("overrides", { date: wallOf(new Date(), timeZone).date, slots: [] });
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ flex: "1 1 260px" }}>
          <Title order={3} size="h4">{t.overrides}</Title>
          <Text size="sm" c="dimmed">{overrides.length === 0 ? t.noOverrides : t.overridesHint}</Text>
        </div>
        <Button variant="default" size="xs" flex="none" leftSection={<IconPlus size={15} />} onClick={add}>{t.addDay}</Button>
      </Group>
      {overrides.map((_, index) => <OverrideDay key={index} index={index} />)}
    </Stack>
  );
}

function OverrideDay({ index }: { index: number }) {
  const t = useText(staffWords);
  const format = useFormat();
  const form = useStaffFormContext();
  const path = `overrides.${index}` as const;
  const day = form.getValues().overrides[index];
  if (!day) return null;
  const wrong = Object.keys(form.errors).find((key) => key.startsWith(path));
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" wrap="nowrap">
        <DateInput
          aria-label={t.dates} value={day.date} valueFormat="ddd D MMM YYYY" w={190}
          onChange={(date) => date && form.setFieldValue(`${path}.date`, date)}
        />
        <ActionIcon
          variant="subtle" color="gray" size="lg" aria-label={t.removeDay(format.date(day.date))}
          onClick={() => form.removeListItem("overrides", index)}
        >
          <IconTrash size={17} />
        </ActionIcon>
      </Group>
      <Stack gap={8} mt="sm">
        {day.slots.length === 0 && <Text size="sm" c="dimmed">{t.dayOff}</Text>}
        {day.slots.map((slot, at) => (
          <Group key={at} gap={8} wrap="nowrap">
            <TimeField label={t.from} value={slot.startTime}
              onChange={(time) => form.setFieldValue(`${path}.slots.${at}.startTime`, time)} />
            <span aria-hidden>–</span>
            <TimeField label={t.to} value={slot.endTime} end
              onChange={(time) => form.setFieldValue(`${path}.slots.${at}.endTime`, time)} />
            <ActionIcon
              variant="subtle" color="gray" aria-label={t.removeRange(slot.startTime, slot.endTime)}
              onClick={() => form.removeListItem(`${path}.slots`, at)}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        {wrong && <Text size="xs" c="var(--mantine-color-error)" role="alert">{form.errors[wrong]}</Text>}
        <Button
          variant="subtle" size="xs" w="fit-content" leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem(`${path}.slots`, { startTime: "09:00", endTime: "12:00" })}
        >
          {t.addRange}
        </Button>
      </Stack>
    </Paper>
  );
}
