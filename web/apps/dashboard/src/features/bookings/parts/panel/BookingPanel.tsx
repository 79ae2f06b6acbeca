import { ErrorState, useText } from "@comptoir/ui";
import { Drawer, Skeleton, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useRef } from "react";
import { useBooking } from "../../hooks/useBooking";
import { BookingActions } from "./BookingActions";
import { BookingFacts } from "./BookingFacts";
import { BookingHead } from "./BookingHead";
import { BookingHistory } from "./BookingHistory";
import classes from "./BookingPanel.module.css";
import { InternalNotes } from "./InternalNotes";
import { words } from "./words";

type Props = { id: string | undefined; onClose: () => void };

/** Everything about one booking beside whatever page it was opened from. */
export function BookingPanel({ id, onClose }: Props) {
  const t = useText(words);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  // Keeps the content while the drawer slides away.
  const last = useRef(id);
  if (id) last.current = id;
  return (
    <Drawer
      opened={Boolean(id)}
      onClose={onClose}
      title={t.title}
      size={isPhone ? "100%" : 500}
      closeButtonProps={{ "aria-label": t.close }}
      classNames={{ content: classes.content, body: classes.body }}
    >
      {last.current && <Content key={last.current} id={last.current} />}
    </Drawer>
  );
}

function Content({ id }: { id: string }) {
  const { data: booking, error, refetch } = useBooking(id);
  if (!booking) {
    if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return <Stack aria-busy="true"><Skeleton height={28} width="60%" /><Skeleton height={16} width="80%" /><Skeleton height={160} mt="md" /></Stack>;
  }
  return (
    <>
      <Stack gap="lg" className={classes.scroll}>
        <BookingHead booking={booking} />
        <BookingFacts booking={booking} />
        <InternalNotes booking={booking} />
        <BookingHistory id={id} />
      </Stack>
      <BookingActions booking={booking} />
    </>
  );
}
