import { useState } from "react";
import { AppointmentWizard } from "@/features/planning/wizard/AppointmentWizard";
import { useBookable } from "../../hooks/useBookable";
import type { Booking } from "../../model/booking";
import type { BookingDraft } from "./draft";
import { NewBookingForm } from "./NewBookingForm";

type Props = { draft: BookingDraft | null; onClose: () => void; onBooked: (booking: Booking) => void };

/** Booking for a client: an appointment in four steps, anything else in one form, which the steps also lead to. */
export function NewBookingDrawer({ draft, onClose, onBooked }: Props) {
  // Every opening starts from its own draft.
  if (!draft) return null;
  return <Opened draft={draft} onClose={onClose} onBooked={onBooked} />;
}

function Opened({ draft, onClose, onBooked }: Props & { draft: BookingDraft }) {
  const { services, isPending } = useBookable();
  const [whole, setWhole] = useState<BookingDraft | null>(null);
  if (isPending) return null;
  const appointments = services.filter(({ type, isActive }) => type === "appointment" && isActive);
  const isOne = draft.serviceId ? appointments.some(({ id }) => id === draft.serviceId) : appointments.length > 0;
  // A room or a thing that was clicked is no coach's time.
  if (whole || !isOne || draft.resourceIds?.length) return <NewBookingForm draft={whole ?? draft} onClose={onClose} onBooked={onBooked} />;
  return <AppointmentWizard draft={draft} onClose={onClose} onBooked={onBooked} onWhole={setWhole} />;
}
