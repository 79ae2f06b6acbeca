import { useRegion, useText } from "@comptoir/ui";
import { Alert, Button, Select, Stack, Textarea, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { CustomField } from "@/features/bookings/model/booking";
import { CustomFieldInputs } from "@/features/bookings/parts/create/CustomFieldInputs";
import { GuestsInput } from "@/features/bookings/parts/guests/GuestsInput";
import { useBook, type Booked, type BookingLink, type Details } from "../hooks/useBook";
import { kindsOf, reasonsOf, type Offer, type Reason, type Slot } from "../model/offer";
import { words } from "../words";
import classes from "./Coach.module.css";
import { KindChoice } from "./KindChoice";

type Props = {
  offer: Offer; slot: Slot; reasons: readonly Reason[]; staffId?: string | undefined; bearer: string | null;
  /** Whoever is signed in is known already; their number, if we have one. */
  known: { phone: string } | null;
  filled?: { name?: string | undefined; email?: string | undefined } | undefined;
  link?: BookingLink | undefined;
  onTaken: () => void;
  onBooked: (booking: Booked, email: string) => void;
};

/** How to meet, what for, and who it is. */
export function DetailsForm({ offer, slot, reasons, staffId, bearer, known, filled, link, onTaken, onBooked }: Props) {
  const t = useText(words);
  const { timeZone } = useRegion();
  const kinds = kindsOf(offer);
  const fields = (offer.customFields ?? []) as CustomField[];
  const choices = reasonsOf(offer, reasons);
  const form = useForm<Details>({
    initialValues: { meetingKind: kinds[0] ?? "", reasonId: "", contactName: filled?.name ?? "", contactEmail: filled?.email ?? "", contactPhone: known?.phone ?? "", notes: "", guestEmails: [], customFieldValues: Object.fromEntries(fields.map(({ id }) => [id, ""])) },
    validate: {
      contactName: (value) => (known || value.trim() ? null : t.nameNeeded),
      contactEmail: (value) => (known || /\S@\S/.test(value) ? null : t.emailNeeded),
      contactPhone: (value, { meetingKind }) => (meetingKind !== "phone" || value.trim() ? null : t.phoneNeeded),
    },
  });
  const { book, isBusy, problem, isTaken } = useBook(form, (booking) => onBooked(booking, form.values.contactEmail));
  const isCall = form.values.meetingKind === "phone";
  return (
    <form onSubmit={form.onSubmit((details) => book({ wish: { serviceId: offer.id, staffId, slot, isProspect: !known, bearer, timeZone, link }, details }))} noValidate>
      <Stack>
        <Title order={2} size="h3">{t.details}</Title>
        {kinds.length > 1 && <KindChoice kinds={kinds} value={form.values.meetingKind} onChange={(kind) => form.setFieldValue("meetingKind", kind)} error={form.errors.meetingKind} />}
        {choices.length > 0 && (
          <Select label={t.reason} description={t.reasonHint} clearable data={choices.map(({ id, label }) => ({ value: id, label }))}
            {...form.getInputProps("reasonId")} value={form.values.reasonId || null} onChange={(value) => form.setFieldValue("reasonId", value ?? "")} />
        )}
        {!known && (
          <div className={classes.two}>
            <TextInput label={t.name} withAsterisk autoComplete="name" {...form.getInputProps("contactName")} />
            <TextInput label={t.email} withAsterisk type="email" autoComplete="email" {...form.getInputProps("contactEmail")} />
          </div>
        )}
        {(!known || isCall) && <TextInput label={t.phone} withAsterisk={isCall} description={isCall ? t.phoneForCall : undefined} type="tel" autoComplete="tel" {...form.getInputProps("contactPhone")} />}
        {fields.length > 0 && <CustomFieldInputs fields={fields} form={form as never} bearer={bearer} />}
        {offer.allowGuests && (
          <GuestsInput label={t.guests} description={t.guestsHint} value={form.values.guestEmails} onChange={(guestEmails) => form.setValues({ guestEmails })} errors={form.errors} />
        )}
        <Textarea label={t.message} description={t.messageHint} autosize minRows={2} {...form.getInputProps("notes")} />
        {problem && (
          <Alert color="red" role="alert">
            {isTaken ? t.taken : problem}
            {isTaken && <Button mt="sm" size="sm" variant="default" display="block" onClick={onTaken}>{t.otherTime}</Button>}
          </Alert>
        )}
        <Button type="submit" size="md" loading={isBusy}>{t.confirm}</Button>
      </Stack>
    </form>
  );
}
