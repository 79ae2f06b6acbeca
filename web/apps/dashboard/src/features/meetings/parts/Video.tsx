import { useEffect, useRef } from "react";

type Props = { stream: MediaStream | null; label: string; isMirrored?: boolean; isSilent?: boolean; className?: string | undefined };

/** A live picture with its sound. */
export function Video({ stream, label, isMirrored = false, isSilent = false, className }: Props) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current && element.current.srcObject !== stream) element.current.srcObject = stream;
  }, [stream]);
  return <video ref={element} autoPlay playsInline muted={isSilent} aria-label={label} className={className} style={isMirrored ? { transform: "scaleX(-1)" } : undefined} />;
}
