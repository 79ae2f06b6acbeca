import { useText } from "@comptoir/ui";
import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useRef } from "react";
import { watchCodes } from "./barcode";
import { words } from "./words";

/** The camera's picture, and every QR code that comes into it. */
export function CameraScan({ onCode, onGone }: { onCode: (code: string) => void; onGone: () => void }) {
  const t = useText(words);
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef({ onCode, onGone, noCamera: t.noCamera });
  latest.current = { onCode, onGone, noCamera: t.noCamera };
  useEffect(() => {
    let stream: MediaStream | null = null;
    let stopWatching = () => {};
    let isOver = false;
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(
      (opened) => {
        stream = opened;
        const shown = video.current;
        if (isOver || !shown) return opened.getTracks().forEach((track) => track.stop());
        shown.srcObject = opened;
        void shown.play();
        stopWatching = watchCodes(shown, (code) => latest.current.onCode(code));
      },
      () => {
        notifications.show({ message: latest.current.noCamera, color: "red", role: "alert" });
        latest.current.onGone();
      },
    );
    return () => {
      isOver = true;
      stopWatching();
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <div>
      <video ref={video} muted playsInline aria-label={t.aim} style={{ width: "100%", aspectRatio: "4 / 3", objectFit: "cover", borderRadius: 9, background: "var(--comptoir-sunken)" }} />
      <Text size="sm" c="dimmed" mt={4}>{t.aim}</Text>
    </div>
  );
}
