import { useText } from "@comptoir/ui";
import { Modal } from "@mantine/core";
import { useRef } from "react";
import type { Booking } from "../../model/booking";
import type { MoveWish } from "../../model/move";
import { words as panelWords } from "../panel/words";
import { MoveBookingForm } from "./MoveBookingForm";
import { MoveSessionForm } from "./MoveSessionForm";
import { words } from "./words";

type Props = { wish: MoveWish | null; onClose: () => void; onMoved?: (booking: Booking) => void };

/** The question before a booking or a session moves. */
export function MoveDialog({ wish, onClose, onMoved }: Props) {
  const t = useText(words);
  const { close } = useText(panelWords);
  // Keeps the content while the dialog fades away.
  const last = useRef(wish);
  if (wish) last.current = wish;
  const shown = last.current;
  const done = (moved: Booking) => {
    onClose();
    onMoved?.(moved);
  };
  return (
    <Modal opened={wish !== null} onClose={onClose} title={shown && "session" in shown ? t.titleSession : t.title} closeButtonProps={{ "aria-label": close }}>
      {shown && ("session" in shown
        ? <MoveSessionForm key={`${shown.session.id}${shown.target.start}`} {...shown} onClose={onClose} onDone={onClose} />
        : <MoveBookingForm key={`${shown.booking.id}${shown.target?.start}`} {...shown} onClose={onClose} onDone={done} />)}
    </Modal>
  );
}
