import { useFormat, useText } from "@comptoir/ui";
import { NumberInput, Select, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useBookable } from "../../hooks/useBookable";
import type { BookableService } from "../../model/booking";
import { durationsOf, hasLengths, type BookingForm } from "./draft";
import { words } from "./words";

type Props = { service: BookableService; form: UseFormReturnType<BookingForm>; onChange: (part: Partial<BookingForm>) => void };

/** How many, how long, with whom and in what: whatever of it the service leaves open. */
export function WhatFields({ service, form, onChange }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { staff, resources } = useBookable();
  const { values, errors } = form;
  const options = (items: { id: string; name: string }[]) => items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {service.maxParticipants > 1 && (
        <NumberInput label={t.participants} min={1} max={service.maxParticipants} hideControls={false} allowDecimal={false} {...form.getInputProps("participants")}
          onChange={(value) => onChange({ participants: Number(value) || 1, end: "" })} />
      )}
      {hasLengths(service) && (
        <Select label={t.duration} allowDeselect={false} data={durationsOf(service).map((minutes) => ({ value: String(minutes), label: format.duration(minutes) }))}
          value={String(values.duration)} onChange={(value) => onChange({ duration: Number(value), end: "" })} />
      )}
      {staff.length > 1 && (service.requiredStaff?.length ?? 0) > 0 && (
        <Select label={t.staff} clearable searchable placeholder={t.anyStaff} data={options(staff)} value={values.staffId || null} error={errors.staffId}
          onChange={(value) => onChange({ staffId: value ?? "", end: "" })} />
      )}
      {resources.length > 1 && (service.requiredResources?.length ?? 0) > 1 && (
        <Select label={t.resource} clearable searchable placeholder={t.anyResource} data={options(resources)} value={values.resourceId || null} error={errors.resourceIds}
          onChange={(value) => onChange({ resourceId: value ?? "", end: "" })} />
      )}
    </SimpleGrid>
  );
}
