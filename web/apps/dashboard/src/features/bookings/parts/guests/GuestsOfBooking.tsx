import { useText } from "@comptoir/ui";
import { Button, Group, Stack, Switch } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { staleAfterChange } from "../../hooks/useBookingAction";
import type { Booking } from "../../model/booking";
import { GuestsInput } from "./GuestsInput";
import { words } from "./words";

/** Whom the client asked along, changed in its place as long as the booking stands. */
export function GuestsOfBooking({ booking }: { booking: Booking }) {
  const t = useText(words);
  const [isEditing, edit] = useState(false);
  const mayChange = mayChangeGuests(booking, usePermission("booking.manage"));
  if (isEditing) return <GuestsForm booking={booking} onClose={() => edit(false)} />;
  const { guestEmails } = booking;
  return (
    <Stack gap={4} align="flex-start">
      {guestEmails.map((address) => <div key={address}><a href={`mailto:${address}`}>{address}</a></div>)}
      {mayChange && (
        <Button size="compact-sm" variant="subtle" ml={-8} leftSection={guestEmails.length === 0 && <IconUserPlus size={16} aria-hidden />} onClick={() => edit(true)}>{guestEmails.length > 0 ? t.edit : t.add}</Button>
      )}
    </Stack>
  );
}

export function mayChangeGuests({ allowedActions = [] }: Booking, mayWrite: boolean): boolean {
  return mayWrite && allowedActions.includes("reschedule");
}

function GuestsForm({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const t = useText(words);
  const form = useForm({ initialValues: { guestEmails: booking.guestEmails, notify: true } });
  const { submit, isBusy } = useSave({
    save: (values: { guestEmails: string[]; notify: boolean }) => api.patch<Booking>(`/bookings/${booking.id}`, values),
    invalidates: staleAfterChange,
    form,
    done: t.saved,
    onDone: onClose,
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => submit(values))}>
      <Stack gap="sm">
        <GuestsInput isNamed description={t.editHint} value={form.values.guestEmails} onChange={(guestEmails) => form.setValues({ guestEmails })} errors={form.errors} autoFocus />
        <Switch label={t.tellGuests} {...form.getInputProps("notify", { type: "checkbox" })} />
        <Group justify="flex-end" gap="xs">
          <Button size="sm" variant="subtle" color="gray" onClick={onClose}>{t.cancel}</Button>
          <Button size="sm" type="submit" loading={isBusy}>{t.save}</Button>
        </Group>
      </Stack>
    </form>
  );
}
