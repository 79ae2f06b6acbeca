import type { Booking } from "../../model/booking";
import type { Source } from "./draft";
import { NewBookingForm } from "./NewBookingForm";

/** What is known when the drawer opens: a click in the calendar names a moment, a client's page its client. */
export type BookingDraft = {
  source?: Source;
  serviceId?: string;
  /** The day to start on, when no moment is known. */
  day?: string;
  start?: string; end?: string; staffId?: string; resourceIds?: string[]; clientId?: string; contactName?: string; contactEmail?: string; contactPhone?: string;
};

type Props = { draft: BookingDraft | null; onClose: () => void; onBooked: (booking: Booking) => void };

/** Booking for a client, at the desk or on the phone. */
export function NewBookingDrawer({ draft, onClose, onBooked }: Props) {
  // Every opening starts from its own draft.
  if (!draft) return null;
  return <NewBookingForm draft={draft} onClose={onClose} onBooked={onBooked} />;
}
