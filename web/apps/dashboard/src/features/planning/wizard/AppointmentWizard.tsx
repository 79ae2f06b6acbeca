import { useRegion, useText, wallOf } from "@comptoir/ui";
import { Alert, Anchor, Button, Group, Modal, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useBookable } from "@/features/bookings/hooks/useBookable";
import { useNewBooking } from "@/features/bookings/hooks/useNewBooking";
import type { Booking } from "@/features/bookings/model/booking";
import { draftOf, emptyForm, type BookingDraft, type BookingForm } from "@/features/bookings/parts/create/draft";
import { ChosenTime } from "@/features/bookings/parts/create/ChosenTime";
import { TakenNote } from "@/features/bookings/parts/create/TakenNote";
import { OverrideField } from "@/features/bookings/parts/move/OverrideField";
import { words as moveWords } from "@/features/bookings/parts/move/words";
import { useSession } from "@/session/useSession";
import { SummaryStep } from "./SummaryStep";
import { missingIn, stepOf, steps } from "./steps";
import { WhatStep } from "./WhatStep";
import { WhenStep } from "./WhenStep";
import { WhoStep } from "./WhoStep";
import { words } from "./words";
import classes from "./Wizard.module.css";

type Props = {
  draft: BookingDraft; onClose: () => void; onBooked: (booking: Booking) => void;
  /** To the form that has everything, with what was filled in so far. */
  onWhole?: (draft: BookingDraft) => void;
};

/** An appointment in four steps: who, what, when, and all of it once more. */
export function AppointmentWizard({ draft, onClose, onBooked, onWhole }: Props) {
  const t = useText(words);
  const more = useText(moveWords);
  const { timeZone } = useRegion();
  const { user } = useSession();
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const { staff: people, services } = useBookable();
  const [at, go] = useState(startAt(draft));
  const form = useForm<BookingForm>({ initialValues: { ...emptyForm(draft, timeZone), ...(draft.serviceId && { end: draft.end ?? "" }) } });
  const { values } = form;
  const self = people.find(({ userId }) => userId === user.id) ?? (people.length === 1 ? people[0] : undefined);
  const coach = people.find(({ id }) => id === values.staffId) ?? self;
  const filled = { ...values, staffId: values.staffId || (coach?.id ?? "") };
  const setErrors: typeof form.setErrors = (errors) => {
    form.setErrors(errors);
    if (typeof errors === "object" && Object.keys(errors).length > 0) go(stepOf(errors));
  };
  const booking = useNewBooking({ ...form, setErrors }, onBooked);
  const step = steps[at] ?? "who";
  const service = services.find(({ id }) => id === values.serviceId);
  const ofPerson = (service?.requiredStaff?.length && filled.staffId) || undefined;

  const next = () => {
    const missing = missingIn(step, filled);
    if (missing) return form.setFieldError(missing.field, t[missing.code]);
    form.clearErrors();
    if (step === "summary") booking.book({ ...filled, staffId: ofPerson ?? "" });
    else go(at + 1);
  };
  const pick = (slot: { start: string; end: string } | null) => {
    booking.forget();
    form.setValues({ start: slot?.start ?? "", end: slot?.end ?? "", ...(slot && { day: wallOf(slot.start, timeZone).date }) });
    form.clearFieldError("start");
  };
  return (
    <Modal opened onClose={onClose} title={t.title} size={720} fullScreen={isPhone} closeButtonProps={{ "aria-label": t.close }} closeOnClickOutside={!form.isDirty()}>
      <form onSubmit={(event) => { event.preventDefault(); next(); }} noValidate>
        <Stack gap="lg">
          <ol className={classes.steps} aria-label={t.steps}>
            {steps.map((one, index) => <li key={one} data-reached={index <= at || undefined} aria-current={index === at ? "step" : undefined}>{t.step[one]}</li>)}
          </ol>
          {(step === "who" || step === "what") && <ChosenTime draft={draft} />}
          {step === "who" && <WhoStep form={form} />}
          {step === "what" && <WhatStep form={{ ...form, values: filled }} people={people} mayBeAnyone={!self} />}
          {step === "when" && service && <WhenStep form={form} service={service} staffId={ofPerson} onPick={pick} />}
          {step === "summary" && <SummaryStep form={form} coach={coach?.name ?? ""} />}
          {booking.nearest.length > 0 && <TakenNote nearest={booking.nearest} onPick={pick} />}
          {booking.mayOverride && <OverrideField title={booking.nearest.length > 0 ? more.keepTime : (booking.problem ?? "")} value={values.reason} onChange={(reason) => form.setValues({ reason })} />}
          {booking.problem && booking.nearest.length === 0 && !booking.mayOverride && <Alert color="red" role="alert">{booking.problem}</Alert>}
          <Group justify="space-between">
            {at > 0 ? <Button variant="subtle" color="gray" onClick={() => go(at - 1)}>{t.back}</Button> : <span />}
            <Button type="submit" loading={booking.isBusy}>{step === "summary" ? t.confirm : t.next}</Button>
          </Group>
          {onWhole && <Anchor component="button" type="button" size="sm" c="dimmed" ta="center" onClick={() => onWhole(draftOf(filled))}>{t.whole}</Anchor>}
        </Stack>
      </form>
    </Modal>
  );
}

/** What is known already is not asked again. */
function startAt({ clientId, serviceId, start, end }: BookingDraft): number {
  if (!clientId) return 0;
  if (!serviceId) return 1;
  return start && end ? 3 : 2;
}
