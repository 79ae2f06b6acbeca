import { Refused } from "@comptoir/client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api } from "@/api/api";
import type { Call, Snapshot } from "../model/call";
import { browserSpeechToText } from "../model/speechToText";
import { roomPath } from "./useRoom";

/** Writing along: asked for by the host, each page turns its own microphone into text while everybody agrees. */
export function useTranscription(token: string, call: Call, snapshot: Snapshot, language: string) {
  const { people, doing, transcription: { asked, agreed } } = snapshot;
  const isMine = asked?.by === call.visit;
  const allAgree = people.every(({ id }) => agreed.includes(id));
  const [answered, setAnswered] = useState<boolean | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const listen = useMemo(() => browserSpeechToText(), []);
  const number = useRef(0);

  const consent = useCallback(
    (isGiven: boolean) => api.post(roomPath(token, "/consent"), { purpose: "transcription", isGiven, name: call.name }),
    [token, call],
  );
  useEffect(() => {
    if (!asked) setAnswered(null);
    if (!isMine) return;
    if (asked?.is === "asked" && allAgree && people.length > 0) call.tellAsking("transcription", "on");
    else if (asked?.is === "on" && !allAgree) call.tellAsking("transcription", "off");
  }, [isMine, asked, allAgree, people.length, call]);

  const isOn = asked?.is === "on" && (isMine || answered === true);
  const isListening = isOn && doing.mic && !hasFailed;
  useEffect(() => {
    if (!isListening || !listen) return;
    const started = listen({
      language,
      failed: () => setHasFailed(true),
      heard: (phrase) => {
        const phrases = [{ number: number.current, text: phrase.slice(0, 1000) }];
        number.current += 1;
        // What could not be written down at once is not kept anywhere else; a withdrawn consent is told to everybody.
        api.post(roomPath(token, "/transcript"), { visit: call.visit, name: call.name, language, phrases })
          .catch((error: unknown) => { if (error instanceof Refused && error.status !== 409) setHasFailed(true); });
      },
    });
    return () => started.stop();
  }, [isListening, listen, language, token, call]);

  return {
    isMine, isOn,
    /** What was said here; nothing before, and nothing of an asking that is over. */
    answered,
    /** This page cannot listen: what is said here is missing. */
    isDeaf: listen === null || hasFailed,
    /** The host asks everybody, and agrees by asking. */
    ask: async () => { await consent(true); call.tellAsking("transcription", "asked"); },
    /** Nothing more is written down; what was agreed to stays so until somebody takes it back. */
    stop: () => call.tellAsking("transcription", "off"),
    /** What one of the others says; written down before anybody relies on it. */
    answer: async (isGiven: boolean) => { setAnswered(isGiven); await consent(isGiven); call.tellConsent("transcription", isGiven); },
  };
}
