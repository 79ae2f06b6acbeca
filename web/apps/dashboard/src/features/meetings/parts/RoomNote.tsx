import { useFormat, useText } from "@comptoir/ui";
import { Button } from "@mantine/core";
import { IconCalendarOff, IconCheck, IconClock, IconDoor, IconHourglass } from "@tabler/icons-react";
import { useNow } from "../hooks/useNow";
import type { TimedRoom } from "../hooks/useRoom";
import { minutesUntil } from "../model/room";
import { roomWords } from "../room.words";
import { CapturePanel } from "./CapturePanel";
import { ConsentGate } from "./ConsentGate";
import { Message } from "./Message";

/** Why there is no room to enter on this page, or where it is. */
export function RoomNote({ token, room, wasIn = false }: { token: string; room: TimedRoom; wasIn?: boolean }) {
  const t = useText(roomWords);
  switch (room.state) {
    case "soon": return <Soon room={room} title={wasIn ? t.moved : t.soon} />;
    case "over": return <Message icon={IconCheck} title={t.over} text={t.overText} />;
    case "none": return room.isCancelled ? <Message icon={IconCalendarOff} title={t.cancelled} text={t.cancelledText} />
      : <Message icon={IconCalendarOff} title={wasIn ? t.notByVideo : t.none} text={wasIn ? t.close : t.noneText} />;
    case "failed": return <Message icon={IconHourglass} title={t.failed} text={t.failedText} />;
    case "open": return room.mustAgree.length > 0 ? <ConsentGate token={token} room={room} /> : (
      <Message icon={IconDoor} title={t.elsewhere} text={t.elsewhereText}>
        {room.join && <Button component="a" href={room.join.url} target="_blank" rel="noreferrer" size="md">{t.open}</Button>}
        <CapturePanel token={token} room={room} />
      </Message>
    );
  }
}

function Soon({ room, title }: { room: TimedRoom; title: string }) {
  const t = useText(roomWords);
  const format = useFormat();
  const now = useNow(room.offset);
  const minutes = room.opensAt ? minutesUntil(room.opensAt, now) : 0;
  const when = room.opensAt ? (minutes > 12 * 60 ? format.dateTime(room.opensAt) : format.time(room.opensAt)) : "";
  return <Message icon={IconClock} title={title} text={t.opens(when)} aside={minutes > 0 && minutes <= 90 ? t.inMinutes(minutes) : undefined} />;
}
