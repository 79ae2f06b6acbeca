import { FormDrawer, useFormat, useRegion, useText } from "@comptoir/ui";
import { Button, SegmentedControl, Select, Text, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconUsersGroup } from "@tabler/icons-react";
import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useId } from "react";
import { useBookable } from "../../hooks/useBookable";
import { useNewBooking } from "../../hooks/useNewBooking";
import { useQuote } from "../../hooks/useQuote";
import { slotKeys } from "../../keys";
import type { BookableService, Booking, Slot } from "../../model/booking";
import { GuestsField } from "../guests/GuestsField";
import { OverrideField } from "../move/OverrideField";
import { ChosenTime } from "./ChosenTime";
import { ClientFields } from "./ClientFields";
import { CustomFieldInputs } from "./CustomFieldInputs";
import { drawnDuration, emptyForm, hasLengths, isShared, quoteBody, sources, type BookingDraft, type BookingForm, type Source } from "./draft";
import { FullSessions } from "./FullSessions";
import { PriceFields } from "./PriceFields";
import { RepeatFields } from "./RepeatFields";
import { SlotPicker } from "./SlotPicker";
import { TakenNote } from "./TakenNote";
import { TimeChoice } from "./TimeChoice";
import { WhatFields } from "./WhatFields";
import { words } from "./words";

type Props = { draft: BookingDraft; onClose: () => void; onBooked: (booking: Booking) => void };

export function NewBookingForm({ draft, onClose, onBooked }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const { services } = useBookable();
  const formId = useId();
  const form = useForm<BookingForm>({
    initialValues: emptyForm(draft, timeZone),
    validate: {
      serviceId: (value) => (value ? null : t.pickService),
      start: (value, { end }) => (value && end ? null : t.pickSlot),
      // Somebody who walks in may go without a name.
      contactName: (value, { source }) => (value.trim() || source === "walk-in" ? null : t.nameNeeded),
    },
  });
  const { values } = form;
  const service = services.find(({ id }) => id === values.serviceId);
  const price = useQuote(quoteBody(values));
  const booking = useNewBooking(form, onBooked);
  const length = values.duration || service?.duration || 60;

  const change = (part: Partial<BookingForm>) => {
    booking.forget();
    form.setValues(part);
  };
  const chooseService = (id: string | null) => {
    const chosen = services.find((one) => one.id === id);
    change({
      serviceId: id ?? "", end: "", promoCode: "", repeat: { ...values.repeat, isOn: false },
      // Every question has its place from the start: an answer the server misses is said beside it.
      customFieldValues: Object.fromEntries((chosen?.customFields ?? []).map((field) => [field.id, ""])),
      // A session's minimum is all its bookings' together, not one's.
      participants: chosen && !isShared(chosen) ? Math.max(1, chosen.minParticipants ?? 1) : 1, duration: chosen && hasLengths(chosen) ? drawnDuration(chosen, draft) : 0,
    });
    form.clearErrors();
  };
  const isKnown = services.length > 0;
  useEffect(() => {
    if (isKnown && draft.serviceId) chooseService(draft.serviceId);
    // What the draft names is chosen once, when the services are there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isKnown]);
  const chooseSlot = (slot: Slot | null) => {
    change({ start: slot?.start ?? values.start, end: slot?.end ?? "" });
    form.clearFieldError("start");
  };
  // The moment that was clicked is taken once it turns out to be free: until then there is nothing to send.
  const asksForTimes = useIsFetching({ queryKey: slotKeys.free, predicate: ({ state }) => state.data === undefined }) > 0;
  const isLooking = values.start !== "" && !values.end && !values.isFree && (asksForTimes || (draft.serviceId !== undefined && !isKnown));
  const time = { day: values.day, onDay: (day: string) => change({ day, end: "" }), start: values.start, end: values.end, onPick: chooseSlot, error: form.errors.start ?? form.errors.startDate };
  const mayWait = service?.waitlist?.enabled !== false && booking.isTaken;

  return (
    <FormDrawer opened onClose={onClose} title={t.title} size={560} submitLabel={t.submit} isBusy={booking.isBusy || isLooking} isDirty={form.isDirty()}
      error={booking.nearest.length > 0 || booking.mayOverride ? null : booking.problem} onSubmit={form.onSubmit((filled) => booking.book(filled))}
      aside={price.quote && (
        <Text size="sm"><Text span c="dimmed" size="sm">{values.repeat.isOn ? t.perDate : t.total} </Text><b className="tabular">{format.money(price.quote.total, price.quote.currency)}</b></Text>
      )}
    >
      <SegmentedControl aria-label={t.source} value={values.source} onChange={(value) => change({ source: value as Source })} data={sources.map((value) => ({ value, label: t.sources[value] }))} />
      <Select label={t.service} placeholder={t.servicePlaceholder} nothingFoundMessage={t.noService} searchable allowDeselect={false} withAsterisk data-autofocus={draft.serviceId ? undefined : true}
        data={services.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps("serviceId")} value={values.serviceId || null} onChange={chooseService} />
      {!service && draft.start && <ChosenTime draft={draft} />}
      {service && <WhatFields service={service} form={form} onChange={change} />}
      {service && (
        <TimeChoice {...time} isFree={values.isFree} onFree={(isFree) => change({ isFree })} length={length}>
          <SlotPicker
            {...time} isShared={isShared(service)} id={`${formId}-slots`}
            wish={{ serviceId: service.id, participants: values.participants, staffId: values.staffId || undefined, resourceId: values.resourceId || undefined, duration: values.duration || undefined }}
          />
        </TimeChoice>
      )}
      {service && isShared(service) && service.waitlist?.enabled !== false && (
        <FullSessions serviceId={service.id} day={values.day} isBusy={booking.isBusy} onWait={(start, end) => { form.setValues({ start, end }); if (!form.validateField("contactName").hasError) booking.wait({ ...values, start, end }); }} />
      )}
      {booking.nearest.length > 0 && <TakenNote nearest={booking.nearest} onPick={(slot) => { form.setFieldValue("day", slot.start.slice(0, 10)); chooseSlot(slot); }} />}
      {mayWait && (
        <Button variant="light" color="grape" leftSection={<IconUsersGroup size={18} aria-hidden />} loading={booking.isBusy} onClick={() => booking.wait(values)}>{t.wait}</Button>
      )}
      {booking.mayOverride && (
        <OverrideField title={booking.nearest.length > 0 ? t.keepTime : (booking.problem ?? "")} value={values.reason} onChange={(reason) => form.setValues({ reason })} />
      )}
      {service && mayRepeat(service) && <RepeatFields service={service} form={form} />}
      <ClientFields form={form} isFirst={Boolean(draft.serviceId)} />
      <GuestsField form={form} />
      {service?.customFields && service.customFields.length > 0 && <CustomFieldInputs fields={service.customFields} form={form} />}
      <Textarea label={t.notes} autosize minRows={2} {...form.getInputProps("notes")} />
      {service && <PriceFields service={service} price={price} form={form} />}
    </FormDrawer>
  );
}

function mayRepeat({ recurring }: BookableService): boolean {
  return Boolean(recurring?.enabled);
}
