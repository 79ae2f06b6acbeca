import { useText } from "@comptoir/ui";
import { notifications } from "@mantine/notifications";
import { IconFileText, IconFileX } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranscription } from "../hooks/useTranscription";
import type { Call, Snapshot } from "../model/call";
import type { Room } from "../model/room";
import { roomWords } from "../room.words";
import { ConsentCard } from "./ConsentCard";
import { Control } from "./Controls";

type Props = { token: string; room: Room; call: Call; snapshot: Snapshot };

/** What writing along shows to everybody, and asks of those whose words are written down. */
export function Transcription({ token, room, call, snapshot }: Props) {
  const t = useText(roomWords);
  const { asked, refused } = snapshot.transcription;
  const { isMine, isOn, isDeaf, answered, ask, stop, answer } = useTranscription(token, call, snapshot, room.locale);
  useEffect(() => { if (refused) notifications.show({ message: t.transcriptionRefused }); }, [refused, t]);
  const mayAsk = room.role === "host" && (!asked || isMine);
  return (
    <>
      {mayAsk && (
        <Control
          label={asked ? t.stopTranscribing : t.transcribe} icon={asked ? IconFileX : IconFileText} isOn={asked !== null}
          isDisabled={!asked && (snapshot.people.length === 0 || snapshot.recording.asked?.is === "asked")} onClick={() => { if (asked) stop(); else void ask(); }}
        />
      )}
      <ConsentCard
        asking={snapshot.transcription} icon={IconFileText} title={t.transcriptionTitle} text={t.transcriptionText(room.transcriptDays)}
        waiting={t.recordingAsked} running={isOn && isDeaf ? t.transcribingDeaf : t.transcribing} isMine={isMine} answered={answered} onReply={(isGiven) => void answer(isGiven)} isBelow
      />
    </>
  );
}
