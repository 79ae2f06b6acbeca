import { useCallback, useEffect, useRef, useState } from "react";

export type MediaProblem = "denied" | "missing" | "insecure";
export type Choice = { camera: string; mic: string };

/** Sound and picture to try out: asked for once, and again when another device is chosen. They are let go of unless handed over. */
export function useMedia() {
  const [media, setMedia] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<MediaProblem | null>(null);
  const [isAsking, setIsAsking] = useState(true);
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const [choice, setChoice] = useState<Choice>({ camera: "", mic: "" });
  const held = useRef<MediaStream | null>(null);

  const ask = useCallback(async (wanted: Choice) => {
    setIsAsking(true);
    letGo(held.current);
    held.current = null;
    const found = await open(wanted);
    held.current = found.media;
    setMedia(found.media);
    setProblem(found.problem);
    setDevices(await listDevices());
    setIsAsking(false);
  }, []);

  useEffect(() => {
    void ask({ camera: "", mic: "" });
    return () => letGo(held.current);
  }, [ask]);

  const choose = (change: Partial<Choice>) => {
    const next = { ...choice, ...change };
    setChoice(next);
    void ask(next);
  };
  /** The call takes the tracks over. */
  const handOver = () => {
    const taken = held.current ?? new MediaStream();
    held.current = null;
    return taken;
  };
  return { media, problem, isAsking, devices, choice, choose, retry: () => void ask(choice), handOver };
}

async function open({ camera, mic }: Choice): Promise<{ media: MediaStream | null; problem: MediaProblem | null }> {
  if (!("mediaDevices" in navigator)) return { media: null, problem: "insecure" };
  const audio = { echoCancellation: true, noiseSuppression: true, ...(mic && { deviceId: { exact: mic } }) };
  const video = { width: { ideal: 1280 }, height: { ideal: 720 }, ...(camera && { deviceId: { exact: camera } }) };
  let problem: MediaProblem = "missing";
  for (const wanted of [{ audio, video }, { audio }, { video }]) {
    try {
      return { media: await navigator.mediaDevices.getUserMedia(wanted), problem: null };
    } catch (error) {
      if (error instanceof DOMException && error.name === "NotAllowedError") problem = "denied";
    }
  }
  return { media: null, problem };
}

async function listDevices(): Promise<MediaDeviceInfo[]> {
  if (!("mediaDevices" in navigator)) return [];
  return (await navigator.mediaDevices.enumerateDevices()).filter(({ deviceId }) => deviceId !== "");
}

function letGo(media: MediaStream | null) {
  for (const track of media?.getTracks() ?? []) track.stop();
}
