import { useText } from "@comptoir/ui";
import { Alert, Button, Group, Modal, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { guestKeys, guestPath, type GuestBooking } from "../hooks/useGuestBooking";
import { words } from "../words";

/** More names than this nobody types on a phone. */
const MOST_NAMES = 12;

type Values = { participants: number; participantDetails: { name: string }[] };

/** More people or fewer, and who they are. */
export function PeopleByGuest({ token, booking }: { token: string; booking: GuestBooking }) {
  const t = useText(words);
  const [opened, dialog] = useDisclosure(false);
  const form = useForm<Values>({ initialValues: valuesOf(booking) });
  const { submit, isBusy, problem, clear } = useSave({
    save: ({ participants, participantDetails }: Values) => api.patch(guestPath(token, "/participants"), {
      participants,
      participantDetails: participantDetails.slice(0, participants).map((details, index) => ({ ...booking.participantDetails[index], name: details.name.trim() || null })),
    }),
    invalidates: [guestKeys.one(token)],
    form,
    done: t.changed,
    onDone: dialog.close,
  });
  const open = () => {
    form.setValues(valuesOf(booking));
    clear();
    dialog.open();
  };
  const named = Math.min(Number(form.values.participants) || 1, MOST_NAMES);
  return (
    <>
      <Button size="md" variant="subtle" onClick={open}>{t.change}</Button>
      <Modal opened={opened} onClose={dialog.close} title={t.changeTitle} closeButtonProps={{ "aria-label": t.close }}>
        <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
          <Stack>
            {booking.totalPrice > 0 && <Text size="sm" c="dimmed">{t.changeText}</Text>}
            <NumberInput label={t.people} min={1} max={1000} allowDecimal={false} size="md" {...form.getInputProps("participants")} />
            {Array.from({ length: named }, (_, index) => (
              <TextInput key={index} label={t.personName(index + 1)} maxLength={200} {...form.getInputProps(`participantDetails.${index}.name`)} value={form.values.participantDetails[index]?.name ?? ""} />
            ))}
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

function valuesOf({ participants, participantDetails }: GuestBooking): Values {
  return { participants, participantDetails: Array.from({ length: MOST_NAMES }, (_, index) => ({ name: participantDetails[index]?.name ?? "" })) };
}
