import { useText } from "@comptoir/ui";
import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { api } from "@/api/api";
import { GuestsInput } from "@/features/bookings/parts/guests/GuestsInput";
import { useSave } from "@/forms/useSave";
import { guestKeys, guestPath, type GuestBooking } from "../hooks/useGuestBooking";
import { words } from "../words";

/** Ask others along, or leave them out. */
export function GuestsByGuest({ token, booking }: { token: string; booking: GuestBooking }) {
  const t = useText(words);
  const [opened, dialog] = useDisclosure(false);
  const form = useForm({ initialValues: { guestEmails: booking.guestEmails } });
  const { submit, isBusy, problem, clear } = useSave({
    save: (values: { guestEmails: string[] }) => api.patch(guestPath(token, "/guests"), values),
    invalidates: [guestKeys.one(token)],
    form,
    done: t.changed,
    onDone: dialog.close,
  });
  const open = () => {
    form.setValues({ guestEmails: booking.guestEmails });
    form.clearErrors();
    clear();
    dialog.open();
  };
  return (
    <>
      <Button size="md" variant="subtle" onClick={open}>{booking.guestEmails.length > 0 ? t.changeGuests : t.invite}</Button>
      <Modal opened={opened} onClose={dialog.close} title={t.guestsTitle} closeButtonProps={{ "aria-label": t.close }}>
        <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
          <Stack>
            <GuestsInput value={form.values.guestEmails} onChange={(guestEmails) => form.setValues({ guestEmails })} errors={form.errors} />
            {problem && <Alert color="red" role="alert">{problem}</Alert>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={dialog.close}>{t.close}</Button>
              <Button type="submit" loading={isBusy}>{t.save}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
