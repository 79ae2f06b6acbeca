import { ActionIcon, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { IconCalendarPlus, IconPlus, IconTrash, IconX } from "@tabler/icons-react";
import { useFormat, useText } from "@comptoir/ui";
import { TimeField } from "../../../staff/parts/TimeField";
import { errorUnder, useServiceFormContext } from "../../hooks/serviceForm";
import { availabilityWords } from "../../words/availability";

/** Dates that replace the usual hours: closed all day, or with ranges of their own. */
export function SpecialDays() {
  const t = useText(availabilityWords);
  const form = useServiceFormContext();
  const days = form.getValues().specialAvailability;
  const today = new Date().toISOString().slice(0, 10);
  const add = () => form.insertListItem("specialAvailability", { date: today, slots: [] });
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ flex: "1 1 220px" }}>
          <Title order={3} size="h4">{t.special}</Title>
          <Text size="sm" c="dimmed">{days.length === 0 ? t.specialEmpty : t.specialHint}</Text>
        </div>
        <Button variant="default" size="xs" leftSection={<IconCalendarPlus size={15} />} onClick={add} flex="none">
          {t.addDate}
        </Button>
      </Group>
      {days.map((_, index) => <SpecialDay key={index} index={index} />)}
    </Stack>
  );
}

function SpecialDay({ index }: { index: number }) {
  const t = useText(availabilityWords);
  const format = useFormat();
  const form = useServiceFormContext();
  const path = `specialAvailability.${index}` as const;
  const day = form.getValues().specialAvailability[index];
  if (!day) return null;
  const addRange = () =>
    form.insertListItem(`${path}.slots`, { startTime: "09:00", endTime: "18:00", available: true });
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <DateInput
          aria-label={t.date} value={day.date || null} valueFormat="ddd D MMM YYYY" w={200}
          onChange={(date) => form.setFieldValue(`${path}.date`, date ?? "")} error={form.errors[`${path}.date`]}
        />
        <ActionIcon
          variant="subtle" color="gray" size="lg" aria-label={t.removeDate(day.date ? format.date(day.date) : "")}
          onClick={() => form.removeListItem("specialAvailability", index)}
        >
          <IconTrash size={17} />
        </ActionIcon>
      </Group>
      <Stack gap={8} mt="sm">
        {day.slots.length === 0 && <Text size="sm" c="dimmed">{t.closed}</Text>}
        {day.slots.map((slot, at) => (
          <Group key={at} gap={8} align="flex-start">
            <TimeField label={t.from} value={slot.startTime}
              onChange={(time) => form.setFieldValue(`${path}.slots.${at}.startTime`, time)} />
            <TimeField label={t.to} value={slot.endTime} end
              onChange={(time) => form.setFieldValue(`${path}.slots.${at}.endTime`, time)} />
            <SegmentedControl
              size="xs" value={slot.available === false ? "shut" : "open"} mt={3}
              data={[{ value: "open", label: t.open }, { value: "shut", label: t.shut }]}
              onChange={(value) => form.setFieldValue(`${path}.slots.${at}.available`, value === "open")}
            />
            <ActionIcon
              variant="subtle" color="gray" size="lg" aria-label={t.removeRange(slot.startTime, slot.endTime)}
              onClick={() => form.removeListItem(`${path}.slots`, at)}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        {errorUnder(form.errors, `${path}.slots`) && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">{errorUnder(form.errors, `${path}.slots`)}</Text>
        )}
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={addRange} w="fit-content">
          {t.addRange}
        </Button>
      </Stack>
    </Paper>
  );
}
