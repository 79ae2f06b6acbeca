import { useEffect, useState } from "react";

/** How loud the first sound of `media` is, from 0 to 1, a few times a second. */
export function useLevel(media: MediaStream | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!media || media.getAudioTracks().length === 0) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    context.createMediaStreamSource(media).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getByteTimeDomainData(samples);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0);
      setLevel(Math.min(1, loudest / 64));
    }, 120);
    return () => { clearInterval(timer); void context.close(); };
  }, [media]);
  return level;
}
