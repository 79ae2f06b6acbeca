import { ErrorState, useText, useTopmost } from "@comptoir/ui";
import { Button, Drawer, Skeleton, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronLeft } from "@tabler/icons-react";
import { useRef } from "react";
import { MeetingRecord } from "@/features/meetings/parts/MeetingRecord";
import { AfterAppointment } from "@/features/planning/panel/AfterAppointment";
import { AppointmentDetails } from "@/features/planning/panel/AppointmentDetails";
import { ProspectNote } from "@/features/planning/panel/ProspectNote";
import { useBooking } from "../../hooks/useBooking";
import type { Session } from "../../model/entries";
import { BookingActions } from "./BookingActions";
import { BookingFacts } from "./BookingFacts";
import { BookingHead } from "./BookingHead";
import { BookingHistory } from "./BookingHistory";
import classes from "./BookingPanel.module.css";
import { InternalNotes } from "./InternalNotes";
import { PaymentsSection } from "./PaymentsSection";
import { SeriesSection } from "./SeriesSection";
import { SessionDetails } from "./SessionDetails";
import { StandNote } from "./StandNote";
import { words } from "./words";

type Props = {
  id: string | undefined;
  /** The session that was opened: shown by itself, and the way back from one of its bookings. */
  session?: Session | undefined;
  /** Shows another booking in its place: one of the session, the one it was moved to. */
  onBooking: (id: string | undefined) => void;
  /** Booking somebody into the session shown; not given when the user may not book. */
  onAdd?: ((session: Session) => void) | undefined;
  onClose: () => void;
};

/** Everything about one booking, or about one session, beside whatever page it was opened from. */
export function BookingPanel({ id, session, onBooking, onAdd, onClose }: Props) {
  const t = useText(words);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const { inside, close } = useTopmost<HTMLDivElement>(onClose);
  const isOpen = Boolean(id ?? session);
  // Keeps the content while the drawer slides away.
  const last = useRef({ id, session });
  if (isOpen) last.current = { id, session };
  const shown = last.current;
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      title={shown.id ? t.title : t.session}
      size={isPhone ? "100%" : 540}
      closeButtonProps={{ "aria-label": t.close }}
      classNames={{ content: classes.content, body: classes.body }}
    >
      <div ref={inside} className={classes.inside}>
        {shown.id && shown.session && (
          <Button variant="subtle" size="compact-sm" mb="xs" ml={-8} style={{ alignSelf: "flex-start" }} autoFocus
            leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={() => onBooking(undefined)}>{t.toSession}</Button>
        )}
        {shown.id && <Content key={shown.id} id={shown.id} onOther={onBooking} />}
        {!shown.id && shown.session && (
          <SessionDetails session={shown.session} onBooking={onBooking} onAdd={onAdd && mayStillJoin(shown.session) ? () => shown.session && onAdd(shown.session) : undefined} />
        )}
      </div>
    </Drawer>
  );
}

function mayStillJoin({ endDate }: Session): boolean {
  return Date.parse(endDate) > Date.now();
}

function Content({ id, onOther }: { id: string; onOther?: ((id: string) => void) | undefined }) {
  const { data: booking, error, refetch } = useBooking(id);
  if (!booking) {
    if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return <Stack aria-busy="true"><Skeleton height={28} width="60%" /><Skeleton height={16} width="80%" /><Skeleton height={160} mt="md" /></Stack>;
  }
  return (
    <>
      <Stack gap="lg" className={classes.scroll}>
        <BookingHead booking={booking} />
        <StandNote booking={booking} onOther={onOther} />
        <AppointmentDetails key={booking.updatedAt} booking={booking} />
        {booking.clientId && <ProspectNote clientId={booking.clientId} />}
        <BookingFacts booking={booking} />
        <PaymentsSection booking={booking} />
        <SeriesSection booking={booking} onOther={onOther} />
        <MeetingRecord id={id} meeting={booking.meeting} />
        <AfterAppointment booking={booking} onBooked={onOther} />
        <InternalNotes booking={booking} />
        <BookingHistory id={id} />
      </Stack>
      <BookingActions booking={booking} onMoved={onOther} />
    </>
  );
}
