import { ConfirmDialog, useText } from "@comptoir/ui";
import { Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../hooks/useBookingAction";
import { useServiceChoices } from "../../hooks/useChoices";
import type { Booking } from "../../model/booking";
import { TellClient } from "../guests/TellClient";
import { words } from "./words";

type Props = { booking: Booking; opened: boolean; onClose: () => void };
type Person = { name: string; email: string; phone: string };

/** How many come, and who they are as far as is known. */
export function ParticipantsDialog(props: Props) {
  // Every opening starts from what is stored.
  return <Content key={`${props.opened}${props.booking.updatedAt}`} {...props} />;
}

function Content({ booking, opened, onClose }: Props) {
  const t = useText(words);
  const service = useServiceChoices().data?.find(({ id }) => id === booking.serviceId);
  const [count, setCount] = useState(booking.participants);
  const [people, setPeople] = useState<Person[]>(() => peopleOf(booking));
  const [notify, setNotify] = useState(true);
  const { submit, isBusy } = useSave({
    save: () =>
      api.patch<Booking>(`/bookings/${booking.id}/participants`, {
        participants: count,
        notify,
        participantDetails: people.slice(0, count).map((person, index) => filled({ ...booking.participantDetails[index], ...person })).filter(({ name }) => name),
      }),
    invalidates: staleAfterChange,
    onDone: onClose,
  });
  const change = (index: number, part: Partial<Person>) =>
    setPeople(Array.from({ length: Math.max(people.length, index + 1) }, (_, i) => ({ ...(people[i] ?? { name: "", email: "", phone: "" }), ...(i === index && part) })));
  return (
    <ConfirmDialog opened={opened} onClose={onClose} onConfirm={() => submit(undefined)} title={t.participantsTitle} text={t.participantsText} confirmLabel={t.participantsConfirm} isBusy={isBusy}>
      <Stack gap="sm">
        <NumberInput label={t.people} min={1} max={service?.maxParticipants ?? 1000} allowDecimal={false} hideControls={false} value={count} onChange={(value) => setCount(Math.max(1, Number(value) || 1))} />
        {Array.from({ length: Math.min(count, 20) }, (_, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <TextInput aria-label={t.personName(index + 1)} placeholder={t.personName(index + 1)} style={{ flex: 1 }} value={people[index]?.name ?? ""} onChange={(event) => change(index, { name: event.currentTarget.value })} />
            <TextInput aria-label={t.personPhone(index + 1)} placeholder={t.phone} type="tel" style={{ flex: 1 }} value={people[index]?.phone ?? ""} onChange={(event) => change(index, { phone: event.currentTarget.value })} />
          </Group>
        ))}
        <TellClient booking={booking} value={notify} onChange={setNotify} />
      </Stack>
    </ConfirmDialog>
  );
}

/** Those that are named; when nobody is, the first one is who booked. */
function peopleOf({ participantDetails, contactName, contactEmail, contactPhone }: Booking): Person[] {
  const known = participantDetails.length > 0 ? participantDetails : [{ name: contactName, email: contactEmail, phone: contactPhone }];
  return known.map(({ name, email, phone }) => ({ name: name ?? "", email: email ?? "", phone: phone ?? "" }));
}

function filled<T extends { name: string }>(person: T) {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== "" && value !== null && value !== undefined)) as Partial<T>;
}
