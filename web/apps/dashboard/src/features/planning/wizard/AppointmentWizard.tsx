import { useRegion, useText } from "@comptoir/ui";
import { Alert, Button, Group, Modal, Stack, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useServiceChoices, useStaffChoices } from "@/features/bookings/hooks/useChoices";
import { useNewBooking } from "@/features/bookings/hooks/useNewBooking";
import type { Booking } from "@/features/bookings/model/booking";
import { emptyForm, type BookingForm } from "@/features/bookings/parts/create/draft";
import type { BookingDraft } from "@/features/bookings/parts/create/NewBookingDrawer";
import { RepeatFields } from "@/features/bookings/parts/create/RepeatFields";
import { TakenNote } from "@/features/bookings/parts/create/TakenNote";
import { FreeTimes } from "@/features/coach/parts/FreeTimes";
import { useSession } from "@/session/useSession";
import { BestTimes } from "./BestTimes";
import { SummaryStep } from "./SummaryStep";
import { missingIn, steps } from "./steps";
import { WhatStep } from "./WhatStep";
import { WhoStep } from "./WhoStep";
import { words } from "./words";
import classes from "./Wizard.module.css";

type Props = { draft: BookingDraft; onClose: () => void; onBooked: (booking: Booking) => void };

/** An appointment in four steps: who, what, when, and all of it once more. */
export function AppointmentWizard({ draft, onClose, onBooked }: Props) {
  const t = useText(words);
  const { timeZone } = useRegion();
  const { user } = useSession();
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const people = (useStaffChoices().data ?? []).filter(({ isActive, isPlaceholder }) => isActive && !isPlaceholder);
  const services = useServiceChoices().data ?? [];
  const [at, go] = useState(startAt(draft));
  const form = useForm<BookingForm>({ initialValues: { ...emptyForm(draft, timeZone), ...(draft.serviceId && { end: draft.end ?? "" }) } });
  const { values } = form;
  const coach = people.find(({ id }) => id === values.staffId) ?? people.find(({ userId }) => userId === user.id) ?? people[0];
  const filled = { ...values, staffId: values.staffId || (coach?.id ?? "") };
  const booking = useNewBooking(form, onBooked);
  const step = steps[at] ?? "who";
  const service = services.find(({ id }) => id === values.serviceId);

  const ofPerson = service?.requiredStaff?.length ? filled.staffId : undefined;

  const next = () => {
    const missing = missingIn(step, filled);
    if (missing) return form.setFieldError(missing.field, t[missing.code]);
    form.clearErrors();
    if (step === "summary") booking.book(filled);
    else go(at + 1);
  };
  const pick = (slot: { start: string; end: string }) => { booking.forget(); form.setValues({ start: slot.start, end: slot.end }); form.clearFieldError("start"); };
  return (
    <Modal opened onClose={onClose} title={t.title} size={720} fullScreen={isPhone} closeButtonProps={{ "aria-label": t.close }} closeOnClickOutside={!form.isDirty()}>
      <form onSubmit={(event) => { event.preventDefault(); next(); }} noValidate>
        <Stack gap="lg">
          <ol className={classes.steps} aria-label={t.steps}>
            {steps.map((one, index) => <li key={one} data-reached={index <= at || undefined} aria-current={index === at ? "step" : undefined}>{t.step[one]}</li>)}
          </ol>
          {step === "who" && <WhoStep form={form} />}
          {step === "what" && <WhatStep form={{ ...form, values: filled }} people={people} />}
          {step === "when" && (
            <>
              <Title order={2} size="h4">{t.when}</Title>
              <BestTimes serviceId={values.serviceId} staffId={ofPerson} clientId={values.clientId} chosen={values.start} onPick={pick} />
              <FreeTimes bearer={null} serviceId={values.serviceId} staffId={ofPerson} chosen={values.start} onChoose={pick} />
              {form.errors.start && <Alert color="red" role="alert">{form.errors.start}</Alert>}
              {service?.recurring?.enabled && <RepeatFields service={service} form={form} />}
            </>
          )}
          {step === "summary" && <SummaryStep form={form} coach={coach?.name ?? ""} />}
          {booking.nearest.length > 0 && <TakenNote nearest={booking.nearest} onPick={pick} />}
          {booking.problem && booking.nearest.length === 0 && <Alert color="red" role="alert">{booking.problem}</Alert>}
          <Group justify="space-between">
            <Button variant="subtle" color="gray" disabled={at === 0} onClick={() => go(at - 1)}>{t.back}</Button>
            <Button type="submit" loading={booking.isBusy}>{step === "summary" ? t.confirm : t.next}</Button>
          </Group>
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
