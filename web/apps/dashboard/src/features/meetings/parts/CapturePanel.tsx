import { useText } from "@comptoir/ui";
import { Button, Text } from "@mantine/core";
import { IconFileText, IconPlayerRecord, IconPlayerRecordFilled } from "@tabler/icons-react";
import { useEffect } from "react";
import { useCaptures } from "../hooks/useCaptures";
import type { TimedRoom } from "../hooks/useRoom";
import { outcomeOf, stepOf, type Capture } from "../model/captures";
import { captureWords } from "../capture.words";
import classes from "./CapturePanel.module.css";

type Props = { token: string; room: TimedRoom };

/** Recording and writing along at the room's provider: who agrees, what the host may begin, and what goes on. */
export function CapturePanel({ token, room }: Props) {
  const t = useText(captureWords);
  const isOffered = room.isRecordingAllowed || room.isTranscriptionAllowed;
  const { items, answer, turn, isBusy, refresh } = useCaptures(token, isOffered);
  // Where it is started on the provider's page, the right to it is in the address: it changes with everybody's consent.
  const rights = items.filter((one) => !one.isStartedHere && stepOf(one) === "ready").map(({ purpose }) => purpose).join();
  useEffect(() => { if (room.role === "host") void refresh(); }, [rights]); // eslint-disable-line react-hooks/exhaustive-deps
  if (items.length === 0) return null;
  return (
    <div className={classes.panel} aria-label={t.panel} role="group">
      {items.map((one) => {
        const Icon = one.purpose === "transcription" ? IconFileText : one.state === "running" ? IconPlayerRecordFilled : IconPlayerRecord;
        const say = (isGiven: boolean) => answer({ purposes: [one.purpose], isGiven });
        return (
          <div key={one.purpose} className={classes.row} data-on={one.state === "running" || undefined} data-purpose={one.purpose}>
            <Icon size={19} stroke={1.6} aria-hidden />
            {room.role === "host"
              ? <Host one={one} isBusy={isBusy} provider={room.provider} onTurn={(isOn) => turn({ purpose: one.purpose, isOn })} onAgree={() => say(true)} />
              : <Guest one={one} room={room} isBusy={isBusy} onSay={say} />}
          </div>
        );
      })}
    </div>
  );
}

type HostProps = { one: Capture; isBusy: boolean; provider: TimedRoom["provider"]; onTurn: (isOn: boolean) => void; onAgree: () => void };

function Host({ one, isBusy, provider, onTurn, onAgree }: HostProps) {
  const t = useText(captureWords);
  const words = t[one.purpose];
  const step = stepOf(one);
  const outcome = outcomeOf(one);
  const others = one.missing.filter((name) => name !== "");
  const text = {
    alone: t.alone, waiting: t.waiting(others), ask: t.askFirst, starting: words.starting, running: words.running, stopping: words.stopping,
    ready: one.isStartedHere ? t.allAgree : t.allAgreeThere, making: "", kept: "", failed: "",
  }[step];
  return (
    <>
      <div>
        <Text fw={560}>{words.title}</Text>
        <Text size="sm" c="dimmed" role="status">{text}</Text>
        {outcome && <Text size="sm" c={outcome === "failed" ? "red.8" : "dimmed"} role="status">{outcome === "failed" ? words.failed(one.error ?? "") : words[outcome]}</Text>}
        {provider === "jitsi" && <Text size="sm" c="dimmed">{t.staysThere}</Text>}
      </div>
      <div className={classes.acts}>
        {step === "ask" && <Button size="xs" variant="default" disabled={isBusy} onClick={onAgree}>{t.agree}</Button>}
        {one.isStartedHere && (step === "running" || step === "starting"
          ? <Button size="xs" variant="default" disabled={isBusy} onClick={() => onTurn(false)}>{words.stop}</Button>
          : step !== "stopping" && <Button size="xs" disabled={isBusy || step !== "ready"} onClick={() => onTurn(true)}>{words.start}</Button>)}
      </div>
    </>
  );
}

type GuestProps = { one: Capture; room: TimedRoom; isBusy: boolean; onSay: (isGiven: boolean) => void };

function Guest({ one, room, isBusy, onSay }: GuestProps) {
  const t = useText(captureWords);
  const words = t[one.purpose];
  const isOn = one.state === "running" || one.state === "wanted";
  const kept = room.provider === "daily" ? words.keptDays(one.purpose === "recording" ? room.recordingDays : room.transcriptDays) : t.keptThere;
  return (
    <>
      <div>
        <Text fw={560}>{isOn ? words.running : one.hasAgreed ? words.agreed : words.question}</Text>
        <Text size="sm" c="dimmed">{kept} {one.hasAgreed ? "" : t.mayRefuse}</Text>
      </div>
      <div className={classes.acts}>
        {one.hasAgreed
          ? <Button size="xs" variant="default" disabled={isBusy} onClick={() => onSay(false)}>{t.withdraw}</Button>
          : <Button size="xs" variant="light" disabled={isBusy} onClick={() => onSay(true)}>{t.agree}</Button>}
      </div>
    </>
  );
}
