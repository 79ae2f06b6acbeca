import { useText } from "@comptoir/ui";
import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { TimedRoom } from "../hooks/useRoom";
import type { Call, Snapshot } from "../model/call";
import { roomWords } from "../room.words";
import { ChatPanel, Knock } from "./ChatPanel";
import { Controls } from "./Controls";
import { Recording } from "./Recording";
import { RoomClock } from "./RoomClock";
import { shownName, Stage } from "./Stage";
import { Transcription } from "./Transcription";
import classes from "./InCall.module.css";

type Props = { token: string; room: TimedRoom; call: Call; snapshot: Snapshot };

/** The call: pictures, the door, the chat, and what one does. */
export function InCall({ token, room, call, snapshot }: Props) {
  const t = useText(roomWords);
  const [isChatOpen, setIsChatOpen] = useState(false);
  const [read, setRead] = useState(0);
  const { doing, chat, knocks } = snapshot;
  const unread = isChatOpen ? 0 : chat.slice(read).filter(({ id }) => id !== call.visit).length;
  const showChat = (isOpen: boolean) => { setIsChatOpen(isOpen); setRead(chat.length); };
  const tryTo = (act: Promise<void>) => void act.catch((error: unknown) => {
    // Who closes the browser's own question has changed their mind: no failure.
    if (!(error instanceof DOMException && error.name === "NotAllowedError")) notifications.show({ color: "red", message: t.cameraFailed });
  });
  return (
    <main className={classes.room} data-chat={isChatOpen || undefined} data-mantine-color-scheme="dark">
      <header className={classes.head}>
        <Text component="h1" fw={600} size="sm" truncate>{room.title || room.organization.name}</Text>
        <RoomClock room={room} />
      </header>
      {!snapshot.isLineUp && <Text role="status" className={classes.banner}>{t.lineLost}</Text>}
      {snapshot.isFull && knocks.length > 0 && <Text role="status" className={classes.banner}>{t.isFull}</Text>}
      <div role="status" aria-live="polite" className={classes.knocks}>
        {knocks.map((person) => (
          <Knock key={person.id} name={shownName(person, t)} onAdmit={() => call.admit(person.id)} onDecline={() => call.decline(person.id)} />
        ))}
      </div>
      <Stage room={room} call={call} snapshot={snapshot} name={call.name} />
      {isChatOpen && <ChatPanel chat={chat} mine={call.visit} hosts={snapshot.people.filter(({ role }) => role === "host").map(({ id }) => id)} onSay={(text) => call.say(text)} onClose={() => showChat(false)} />}
      <Controls
        doing={doing} hasMic={call.media.getAudioTracks().length > 0} unread={unread} isChatOpen={isChatOpen}
        onMic={() => call.setMic(!doing.mic)} onCamera={() => tryTo(call.setCamera(!doing.camera))} onScreen={() => tryTo(call.setScreen(!doing.screen))}
        more={<>
          {room.isRecordingAllowed && <Recording token={token} room={room} call={call} snapshot={snapshot} />}
          {room.isTranscriptionAllowed && <Transcription token={token} room={room} call={call} snapshot={snapshot} />}
        </>}
        onChat={() => showChat(!isChatOpen)} onLeave={() => call.leave()}
        onEnd={room.role === "host" && snapshot.people.length > 0 ? () => call.endForAll() : undefined}
      />
    </main>
  );
}
