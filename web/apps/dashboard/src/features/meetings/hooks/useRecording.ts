import { useCallback, useEffect, useRef } from "react";
import { api } from "@/api/api";
import { saveFile } from "@/api/download";
import type { Call, Snapshot } from "../model/call";
import { Recorder } from "../model/recorder";
import { roomPath } from "./useRoom";

/** Recording in the host's browser: asked for, begun when everybody agreed, ended as soon as somebody does not any more. */
export function useRecording(token: string, call: Call, snapshot: Snapshot, fileName: string) {
  const recorder = useRef<Recorder | null>(null);
  const { people, recording: { asked: recording, agreed } } = snapshot;
  const isMine = recording?.by === call.visit;
  const allAgree = people.every(({ id }) => agreed.includes(id));

  const consent = useCallback(
    (isGiven: boolean) => api.post(roomPath(token, "/consent"), { isGiven, name: call.name }),
    [token, call],
  );
  const stop = useCallback(async () => {
    const running = recorder.current;
    recorder.current = null;
    call.tellAsking("recording", "off");
    if (running) save(await running.stop(), fileName);
  }, [call, fileName]);

  useEffect(() => {
    if (!isMine) return;
    if (recording?.is === "asked" && allAgree && people.length > 0) {
      recorder.current = new Recorder(() => streamsOf(call));
      call.tellAsking("recording", "on");
    } else if (recording?.is === "on" && !allAgree) {
      void stop();
    }
  }, [isMine, recording?.is, allAgree, people.length, call, stop]);
  useEffect(() => () => { const running = recorder.current; if (running) void running.stop().then((file) => save(file, fileName)); }, [fileName]);

  return {
    /** The host asks everybody, and agrees by asking. */
    ask: async () => { await consent(true); call.tellAsking("recording", "asked"); },
    stop,
    /** What one of the others says; written down before anybody relies on it. */
    answer: async (isGiven: boolean) => { await consent(isGiven); call.tellConsent("recording", isGiven); },
  };
}

function streamsOf(call: Call): MediaStream[] {
  const people = call.snapshot().people;
  const screens = [call.screen, ...people.map(({ screen }) => screen)];
  return [...screens, ...people.map(({ camera }) => camera), call.media].filter((stream) => stream !== null);
}

/** Nothing is sent anywhere: the file stays with whoever recorded. */
function save(file: Blob, name: string) {
  saveFile(file, `${name}.${file.type.includes("mp4") ? "mp4" : "webm"}`);
}
