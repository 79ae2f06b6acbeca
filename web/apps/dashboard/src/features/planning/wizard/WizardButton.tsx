import { useText } from "@comptoir/ui";
import { Button } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { Booking } from "@/features/bookings/model/booking";
import type { BookingDraft } from "@/features/bookings/parts/create/NewBookingDrawer";
import { AppointmentWizard } from "./AppointmentWizard";
import { words } from "./words";

/** Opens the four steps. */
export function WizardButton({ draft, onBooked }: { draft: BookingDraft; onBooked: (booking: Booking) => void }) {
  const t = useText(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>{t.open}</Button>
      {isOpen && <AppointmentWizard draft={draft} onClose={() => setOpen(false)} onBooked={(booking) => { setOpen(false); onBooked(booking); }} />}
    </>
  );
}
