import { useText } from "@comptoir/ui";
import { notifications } from "@mantine/notifications";
import { IconPlayerRecord, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useNow } from "../hooks/useNow";
import { useRecording } from "../hooks/useRecording";
import type { Call, Snapshot } from "../model/call";
import { canRecord } from "../model/recorder";
import { clockText, type Room } from "../model/room";
import { roomWords } from "../room.words";
import { ConsentCard } from "./ConsentCard";
import { Control } from "./Controls";

type Props = { token: string; room: Room; call: Call; snapshot: Snapshot };

/** How long it has been recording, as this page saw it. */
function Running() {
  const t = useText(roomWords);
  const now = useNow(0);
  const [began] = useState(() => Date.now());
  return <span className="tabular">{t.recording} · {clockText(now - began)}</span>;
}

/** What a recording shows to everybody, and asks of those who are recorded. */
export function Recording({ token, room, call, snapshot }: Props) {
  const t = useText(roomWords);
  const { asked, refused } = snapshot.recording;
  const { ask, stop, answer } = useRecording(token, call, snapshot, `${room.title || t.file} ${(room.startsAt ?? "").slice(0, 10)}`.trim());
  const [answered, setAnswered] = useState<boolean | null>(null);
  const isMine = asked?.by === call.visit;
  useEffect(() => { if (!asked) setAnswered(null); }, [asked]);
  useEffect(() => { if (refused) notifications.show({ message: t.refused }); }, [refused, t]);
  const reply = (isGiven: boolean) => { setAnswered(isGiven); void answer(isGiven); };

  const mayAsk = room.role === "host" && canRecord() && (!asked || isMine);
  return (
    <>
      {mayAsk && (
        <Control
          label={asked ? t.stopRecording : t.record} icon={asked ? IconPlayerStop : IconPlayerRecord} isOn={asked !== null}
          isDisabled={!asked && (snapshot.people.length === 0 || snapshot.transcription.asked?.is === "asked")} onClick={() => void (asked ? stop() : ask())}
        />
      )}
      <ConsentCard
        asking={snapshot.recording} icon={IconPlayerRecord} title={t.consentTitle} text={t.consentText} waiting={t.recordingAsked} running={<Running />}
        isMine={isMine} answered={answered} onReply={reply}
      />
    </>
  );
}
