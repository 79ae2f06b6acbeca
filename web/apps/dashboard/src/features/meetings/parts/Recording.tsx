import { useText } from "@comptoir/ui";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlayerRecord, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useNow } from "../hooks/useNow";
import { useRecording } from "../hooks/useRecording";
import type { Call, Snapshot } from "../model/call";
import { canRecord } from "../model/recorder";
import { clockText, type Room } from "../model/room";
import { roomWords } from "../room.words";
import { Control } from "./Controls";
import classes from "./InCall.module.css";

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
  const { recording, refused } = snapshot;
  const { ask, stop, answer } = useRecording(token, call, snapshot, `${room.title || t.file} ${(room.startsAt ?? "").slice(0, 10)}`.trim());
  const [answered, setAnswered] = useState<boolean | null>(null);
  const isMine = recording?.by === call.visit;
  const isOn = recording?.is === "on";
  useEffect(() => { if (!recording) setAnswered(null); }, [recording]);
  useEffect(() => { if (refused) notifications.show({ message: t.refused }); }, [refused, t]);
  const reply = (isGiven: boolean) => { setAnswered(isGiven); void answer(isGiven); };

  const mayAsk = room.role === "host" && room.isRecordingAllowed && canRecord() && (!recording || isMine);
  return (
    <>
      {mayAsk && (
        <Control
          label={recording ? t.stopRecording : t.record} icon={recording ? IconPlayerStop : IconPlayerRecord} isOn={recording !== null} isDisabled={!recording && snapshot.people.length === 0}
          onClick={() => void (recording ? stop() : ask())}
        />
      )}
      {recording && (
        <div className={classes.recording} role="status">
          {isMine || answered === true || (isOn && answered === null) ? (
            <>
              <IconPlayerRecord size={16} className={isOn ? classes.live : undefined} aria-hidden />
              <Text size="sm">{isOn ? <Running /> : t.recordingAsked}</Text>
              {!isMine && <Button size="compact-xs" variant="default" onClick={() => reply(false)}>{t.withdraw}</Button>}
            </>
          ) : answered === null && (
            <div className={classes.consent}>
              <Text fw={600}>{t.consentTitle}</Text>
              <Text size="sm">{t.consentText}</Text>
              <Group gap="xs">
                <Button size="xs" onClick={() => reply(true)}>{t.agree}</Button>
                <Button size="xs" variant="default" onClick={() => reply(false)}>{t.disagree}</Button>
              </Group>
            </div>
          )}
        </div>
      )}
    </>
  );
}
