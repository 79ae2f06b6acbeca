import { useText } from "@comptoir/ui";
import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/api";
import { bookingKeys } from "@/features/bookings/keys";
import type { Booking } from "@/features/bookings/model/booking";
import { TellClient } from "@/features/bookings/parts/guests/TellClient";
import type { MeetingKind } from "@/features/coach/model/offer";
import { KindChoice } from "@/features/coach/parts/KindChoice";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { useReasons } from "../hooks/usePlanningSettings";
import { JoinMeeting } from "./JoinMeeting";
import { MissingRoom } from "./MissingRoom";
import { words } from "./words";

/** How they meet and what for, with the way into the room; edited in its place. */
export function AppointmentDetails({ booking }: { booking: Booking }) {
  const t = useText(words);
  const mayWrite = usePermission("booking.manage");
  const [isEditing, edit] = useState(false);
  if (isEditing) return <DetailsForm booking={booking} onClose={() => edit(false)} />;
  const { meetingKind, reasonLabel, title } = booking;
  const isMissing = booking.meeting?.state === "failed" && Date.now() < Date.parse(booking.meeting.closesAt);
  const said = [meetingKind && t.kinds[meetingKind], reasonLabel].filter(Boolean).join(" · ");
  if (!said && !booking.meeting && booking.serviceType !== "appointment") return null;
  return (
    <Stack gap="xs">
      {isMissing ? <MissingRoom id={booking.id} note={booking.meeting?.note ?? null} /> : <JoinMeeting meeting={booking.meeting} />}
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{said || title || t.noReason}</Text>
        {mayWrite && <Button size="compact-sm" variant="subtle" style={{ flex: "none" }} onClick={() => edit(true)}>{t.edit}</Button>}
      </Group>
    </Stack>
  );
}

function DetailsForm({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const t = useText(words);
  const reasons = useReasons().data ?? [];
  const [title, setTitle] = useState(booking.title ?? "");
  const [meetingKind, setKind] = useState<MeetingKind | "">(booking.meetingKind ?? "");
  const [reasonId, setReason] = useState(booking.reasonId);
  const [notify, setNotify] = useState(true);
  const { submit, isBusy } = useSave({
    save: () => api.patch<Booking>(`/bookings/${booking.id}`, { title: title.trim() || null, reasonId, ...(meetingKind && { meetingKind }), notify }),
    invalidates: [bookingKeys.all],
    onDone: onClose,
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(undefined); }}>
      <Stack gap="sm">
        <TextInput label={t.title} placeholder={booking.serviceName} value={title} maxLength={200} autoFocus onChange={(event) => setTitle(event.currentTarget.value)} />
        <KindChoice label={t.appointment} kinds={["video", "phone", "in_person"]} value={meetingKind} onChange={setKind} />
        {reasons.length > 0 && <Select label={t.reason} clearable value={reasonId} onChange={setReason} data={reasons.map(({ id, label }) => ({ value: id, label }))} />}
        <TellClient booking={booking} value={notify} onChange={setNotify} />
        <Group justify="flex-end" gap="xs">
          <Button size="sm" variant="subtle" color="gray" onClick={onClose}>{t.cancel}</Button>
          <Button size="sm" type="submit" loading={isBusy}>{t.save}</Button>
        </Group>
      </Stack>
    </form>
  );
}
