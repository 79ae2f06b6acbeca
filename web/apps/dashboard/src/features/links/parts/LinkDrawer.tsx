import { addDays, FormDrawer, instantOf, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Group, NumberInput, Select, Text, Textarea, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useForm } from "@mantine/form";
import type { StaffMember } from "@/features/bookings/model/setting";
import { lengthsOf } from "@/features/coach/model/offer";
import { useSave } from "@/forms/useSave";
import { useLinkable } from "../hooks/useLinkable";
import { makeLink, type BookingLink } from "../hooks/useLinks";
import { linkKeys } from "../keys";
import { words } from "../words";

type Values = { serviceId: string; staffId: string; duration: string; maxUses: number | string; expiresAt: string | null; contactName: string; contactEmail: string; note: string };
type Props = {
  /** With whom, where there is no choice. */
  person?: StaffMember | undefined;
  onClose: () => void;
  onMade: (link: BookingLink) => void;
};

const usualDays = 30;

/** A link to one service: how often and how long it is good for, and for whom. */
export function LinkDrawer({ person, onClose, onMade }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const { services, staffOf, isPending } = useLinkable(person);
  const today = wallOf(new Date(), timeZone).date;
  const form = useForm<Values>({
    initialValues: { serviceId: "", staffId: person?.id ?? "", duration: "", maxUses: 1, expiresAt: addDays(today, usualDays), contactName: "", contactEmail: "", note: "" },
    validate: { serviceId: (value) => (value ? null : t.serviceNeeded) },
  });
  const service = services.find(({ id }) => id === form.values.serviceId);
  const people = person ? [] : staffOf(service);
  const lengths = service ? lengthsOf(service) : [];
  const save = useSave({
    save: ({ serviceId, staffId, duration, maxUses, expiresAt, contactName, contactEmail, note }: Values) =>
      makeLink({
        serviceId, staffId: staffId || null, duration: duration ? Number(duration) : null, maxUses: Number(maxUses), contactName, contactEmail, note,
        // The day named is the last one on which the link works.
        expiresAt: expiresAt ? instantOf(addDays(expiresAt, 1), "00:00", timeZone).toISOString() : null,
      }),
    invalidates: [linkKeys.all], form, done: null, onDone: onMade,
  });
  return (
    <FormDrawer
      opened onClose={onClose} title={t.create} size="md" submitLabel={t.makeIt} isBusy={save.isBusy} isDirty={form.isDirty()} error={save.problem}
      onSubmit={form.onSubmit((values) => save.submit(values))}
    >
      <Select
        label={t.service} required searchable data-autofocus nothingFoundMessage={t.noService} disabled={isPending} data={services.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps("serviceId")} value={form.values.serviceId || null}
        onChange={(value) => form.setValues({ serviceId: value ?? "", staffId: person?.id ?? "", duration: "" })}
      />
      {people.length > 0 && (
        <Select label={t.staff} placeholder={t.anyStaff} clearable data={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps("staffId")} value={form.values.staffId || null} onChange={(value) => form.setFieldValue("staffId", value ?? "")} />
      )}
      {lengths.length > 1 && (
        <Select label={t.duration} placeholder={t.anyDuration} clearable data={lengths.map(({ minutes }) => ({ value: String(minutes), label: format.duration(minutes) }))}
          {...form.getInputProps("duration")} value={form.values.duration || null} onChange={(value) => form.setFieldValue("duration", value ?? "")} />
      )}
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <NumberInput label={t.maxUses} description={t.maxUsesHint} min={1} max={1000} allowDecimal={false} miw={180} {...form.getInputProps("maxUses")} />
        <DateInput label={t.expires} description={t.expiresHint} clearable clearButtonProps={{ "aria-label": t.clear }} valueFormat="D MMMM YYYY" minDate={today} miw={180} {...form.getInputProps("expiresAt")} />
      </Group>
      <div>
        <Text size="sm" fw={580}>{t.whom}</Text>
        <Text size="xs" c="dimmed" mb={8}>{t.whomHint}</Text>
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <TextInput label={t.contactName} autoComplete="off" miw={180} {...form.getInputProps("contactName")} />
          <TextInput label={t.contactEmail} type="email" autoComplete="off" miw={180} {...form.getInputProps("contactEmail")} />
        </Group>
      </div>
      <Textarea label={t.note} description={t.noteHint} autosize minRows={2} maxLength={2000} {...form.getInputProps("note")} />
    </FormDrawer>
  );
}
