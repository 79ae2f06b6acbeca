import { useText } from "@comptoir/ui";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useNow } from "../hooks/useNow";
import type { TimedRoom } from "../hooks/useRoom";
import { clockText, minutesUntil } from "../model/room";
import { roomWords } from "../room.words";

const SHORTLY_MINUTES = 5;

/** How long the call has lasted, and how much is left of the appointment. */
export function RoomClock({ room }: { room: TimedRoom }) {
  const t = useText(roomWords);
  const now = useNow(room.offset);
  const [began] = useState(() => Date.now() + room.offset);
  const left = room.endsAt ? Date.parse(room.endsAt) - now : 0;
  const closing = room.closesAt ? minutesUntil(room.closesAt, now) : SHORTLY_MINUTES + 1;
  return (
    <Text span size="sm" className="tabular" role="timer" aria-label={t.elapsed}>
      {clockText(now - began)}
      <Text span size="sm" opacity={0.72}> · {closing <= SHORTLY_MINUTES ? t.closing(closing) : left > 0 ? t.left_(clockText(left)) : t.late}</Text>
    </Text>
  );
}
