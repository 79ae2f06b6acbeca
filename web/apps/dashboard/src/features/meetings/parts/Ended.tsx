import { useText } from "@comptoir/ui";
import { IconArmchair, IconCheck, IconDoorExit, IconUsersGroup } from "@tabler/icons-react";
import type { Snapshot } from "../model/call";
import type { Room } from "../model/room";
import { roomWords } from "../room.words";
import { Message } from "./Message";

type Props = { room: Room; snapshot: Snapshot; onLeave: () => void; onAgain: () => void };

/** Before and after the call: on the way in, waiting, or out again. */
export function Ended({ snapshot, onLeave, onAgain }: Props) {
  const t = useText(roomWords);
  const again = { label: t.comeBack, run: onAgain };
  switch (snapshot.phase) {
    case "waiting": return (
      <Message icon={IconArmchair} title={t.waiting} text={snapshot.hostIsHere ? t.waitingHost : t.waitingNobody} action={{ label: t.leaveQueue, run: onLeave }} />
    );
    case "left": return <Message icon={IconDoorExit} title={t.left} text={t.leftText} action={again} />;
    case "replaced": return <Message icon={IconDoorExit} title={t.replaced} text={t.replacedText} action={again} />;
    case "full": return <Message icon={IconUsersGroup} title={t.full} text={t.fullText} action={again} />;
    case "over": return <Message icon={IconCheck} title={t.over} text={t.overText} />;
    case "ended": return <Message icon={IconCheck} title={t.ended} text={t.endedText} action={again} />;
    case "declined": return <Message icon={IconDoorExit} title={t.declined} text={t.close} />;
    case "removed": return <Message icon={IconDoorExit} title={t.removed} text={t.close} />;
    default: return <Message title={t.connecting} action={{ label: t.leave, run: onLeave }} />;
  }
}
