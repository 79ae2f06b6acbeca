import { Refused } from "@comptoir/client";
import { FormDrawer, useRegion, useText, useFormat } from "@comptoir/ui";
import { Group, NumberInput, Select, Text, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useId, useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useServiceChoices, useStaffChoices } from "../../hooks/useChoices";
import { bookingKeys, slotKeys } from "../../keys";
import type { Booking, Slot } from "../../model/booking";
import { ClientFields } from "./ClientFields";
import { CustomFieldInputs } from "./CustomFieldInputs";
import { bodyOf, durationsOf, emptyForm, isByUnit, type BookingForm } from "./draft";
import type { BookingDraft } from "./NewBookingDrawer";
import { SlotPicker } from "./SlotPicker";
import { TakenNote } from "./TakenNote";
import { words } from "./words";

type Props = { draft: BookingDraft; onClose: () => void; onBooked: (booking: Booking) => void };

export function NewBookingForm({ draft, onClose, onBooked }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const services = useServiceChoices();
  const staff = useStaffChoices();
  // One key for one intent: a second click, or a retry after a lost answer, makes no second booking.
  const [idempotencyKey, renewKey] = useState(newKey);
  const [nearest, setNearest] = useState<Slot[]>([]);
  const [price, setPrice] = useState<number | null>(null);
  const formId = useId();
  const form = useForm<BookingForm>({
    initialValues: emptyForm(draft, timeZone),
    validate: {
      serviceId: (value) => (value ? null : t.pickService),
      start: (value, { end }) => (value && end ? null : t.pickSlot),
      contactName: (value) => (value.trim() ? null : t.nameNeeded),
    },
  });
  const { values } = form;
  const service = services.data?.find(({ id }) => id === values.serviceId);

  const { submit, isBusy, problem } = useSave({
    save: (filled: BookingForm) =>
      api.post<Booking>("/bookings", bodyOf(filled), { idempotencyKey }).catch((error: unknown) => {
        renewKey(newKey);
        const near = error instanceof Refused && error.code === "booking.slot_taken" ? error.problem.nearest : null;
        setNearest(Array.isArray(near) ? (near as Slot[]) : []);
        throw error;
      }),
    invalidates: [bookingKeys.all, slotKeys.all, ["clients"]],
    form,
    done: t.booked,
    onDone: onBooked,
  });

  const chooseService = (id: string | null) => {
    const chosen = services.data?.find((one) => one.id === id);
    form.setValues({
      serviceId: id ?? "", staffId: "", end: "",
      // Every question has its place from the start: an answer the server misses is said beside it.
      customFieldValues: Object.fromEntries((chosen?.customFields ?? []).map((field) => [field.id, ""])),
      participants: Math.max(1, chosen?.minParticipants ?? 1), duration: chosen && isByUnit(chosen) ? chosen.duration : 0,
    });
    form.clearErrors();
  };
  const chooseSlot = (slot: Slot | null) => {
    if (slot) setNearest([]);
    form.setValues({ start: slot?.start ?? values.start, end: slot?.end ?? "" });
    form.clearFieldError("start");
    setPrice(slot?.priceFrom ?? null);
  };

  return (
    <FormDrawer opened onClose={onClose} title={t.title} size={560} submitLabel={t.submit} isBusy={isBusy} isDirty={form.isDirty()}
      error={nearest.length > 0 ? null : problem} onSubmit={form.onSubmit((filled) => submit(filled))}
      aside={price !== null && values.end && <Text size="sm"><Text span c="dimmed" size="sm">{t.total} </Text><b className="tabular">{format.money(price, service?.currency)}</b></Text>}
    >
      {nearest.length > 0 && <TakenNote nearest={nearest} onPick={(slot) => { form.setFieldValue("day", slot.start.slice(0, 10)); chooseSlot(slot); }} />}
      <Select label={t.service} placeholder={t.servicePlaceholder} nothingFoundMessage={t.noService} searchable withAsterisk data-autofocus
        data={(services.data ?? []).filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps("serviceId")} value={values.serviceId || null} onChange={chooseService} />
      {service && (
        <Group grow align="flex-start" preventGrowOverflow={false}>
          {service.maxParticipants > 1 && (
            <NumberInput label={t.participants} min={1} max={service.maxParticipants} hideControls={false} allowDecimal={false} {...form.getInputProps("participants")}
              onChange={(value) => form.setValues({ participants: Number(value) || 1, end: "" })} />
          )}
          {isByUnit(service) && (
            <Select label={t.duration} allowDeselect={false} data={durationsOf(service).map((minutes) => ({ value: String(minutes), label: format.duration(minutes) }))}
              value={String(values.duration)} onChange={(value) => form.setValues({ duration: Number(value), end: "" })} />
          )}
          {(staff.data?.length ?? 0) > 1 && (
            <Select label={t.staff} clearable searchable placeholder={t.anyStaff} data={(staff.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={values.staffId || null} error={form.errors.staffId} onChange={(value) => form.setValues({ staffId: value ?? "", end: "" })} />
          )}
        </Group>
      )}
      {service && (
        <SlotPicker
          wish={{ serviceId: service.id, participants: values.participants, staffId: values.staffId || undefined, duration: values.duration || undefined }}
          isShared={service.type === "event" || service.type === "course"}
          day={values.day} onDay={(day) => form.setValues({ day, end: "" })}
          start={values.start} end={values.end} onPick={chooseSlot} error={form.errors.start ?? form.errors.startDate} id={`${formId}-slots`}
        />
      )}
      <ClientFields form={form} />
      {service?.customFields && service.customFields.length > 0 && <CustomFieldInputs fields={service.customFields} form={form} />}
      <Textarea label={t.notes} autosize minRows={2} {...form.getInputProps("notes")} />
    </FormDrawer>
  );
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
