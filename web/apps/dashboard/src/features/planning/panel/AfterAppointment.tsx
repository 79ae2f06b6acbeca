import type { Schemas } from "@comptoir/client";
import { useFormat, useText } from "@comptoir/ui";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import type { Booking } from "@/features/bookings/model/booking";
import type { BookingDraft } from "@/features/bookings/parts/create/draft";
import { MoodBadge, Stars } from "@/features/feedback/Verdict";
import { usePermission } from "@/session/useSession";
import { AppointmentWizard } from "../wizard/AppointmentWizard";
import { words } from "./words";

/** What the client said of it, and what could come next; nothing before it is over. */
export function AfterAppointment({ booking, onBooked }: { booking: Booking; onBooked?: ((id: string) => void) | undefined }) {
  const isOver = booking.status === "completed" || (booking.status === "confirmed" && Date.parse(booking.endDate) <= Date.now());
  if (!isOver || booking.serviceType !== "appointment") return null;
  return <><Opinion id={booking.id} /><FollowUp booking={booking} onBooked={onBooked} /></>;
}

function Opinion({ id }: { id: string }) {
  const t = useText(words);
  const { data } = useQuery({ queryKey: ["bookings", "feedback", id], queryFn: async ({ signal }) => (await api.get<Schemas["FeedbackAnswer"]>(`/bookings/${id}/feedback`, { signal })).feedback });
  if (!data) return null;
  return (
    <Stack component="section" gap={6} aria-label={t.opinion}>
      <Group justify="space-between"><Text size="sm" fw={560}>{t.opinion}</Text><MoodBadge mood={data.sentiment} /></Group>
      <Stars rating={data.rating} />
      {data.comment && <Text size="sm">{data.comment}</Text>}
    </Stack>
  );
}

function FollowUp({ booking, onBooked }: { booking: Booking; onBooked?: ((id: string) => void) | undefined }) {
  const t = useText(words);
  const format = useFormat();
  const mayBook = usePermission("booking.create");
  const [draft, setDraft] = useState<BookingDraft | null>(null);
  const { data } = useQuery({ queryKey: ["bookings", "follow-up", booking.id], queryFn: ({ signal }) => api.get<Schemas["FollowUpOut"]>(`/bookings/${booking.id}/follow-up`, { signal }), enabled: mayBook });
  if (!data || !mayBook) return null;
  const { clientId, contactName, contactEmail, contactPhone } = booking;
  const begin = (slot?: { start: string; end: string }) =>
    setDraft({
      serviceId: data.serviceId, day: data.day, ...(data.staffId && { staffId: data.staffId }), ...(slot && { start: slot.start, end: slot.end }),
      ...(clientId && { clientId }), contactName: contactName ?? "", contactEmail: contactEmail ?? "", contactPhone: contactPhone ?? "",
    });
  return (
    <Stack component="section" gap={8} aria-label={t.followUp}>
      <div>
        <Text size="sm" fw={560}>{t.followUp}</Text>
        <Text size="sm" c="dimmed">{t.followUpText(data.serviceName, format.date(data.day, "dayMonth"))}</Text>
      </div>
      {data.slots.length === 0 && <Text size="sm" c="dimmed">{t.noSlots}</Text>}
      <Group gap={6}>
        {data.slots.map((slot) => (
          <Button key={slot.start} size="xs" variant="default" onClick={() => begin(slot)}>{format.day(slot.start, "short")}, {format.time(slot.start)}</Button>
        ))}
        <Button size="xs" variant="subtle" onClick={() => begin()}>{t.otherTime}</Button>
      </Group>
      {draft && <AppointmentWizard draft={draft} onClose={() => setDraft(null)} onBooked={({ id }) => { setDraft(null); onBooked?.(id); }} />}
    </Stack>
  );
}
