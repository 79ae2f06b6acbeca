import { useText } from "@comptoir/ui";
import { Loader, Text } from "@mantine/core";
import { IconMicrophoneOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { initials } from "../model/room";
import { roomWords } from "../room.words";
import { Video } from "./Video";
import classes from "./Stage.module.css";

type Props = {
  label: string; name: string; shown?: string; stream: MediaStream | null; hasPicture: boolean; isMuted: boolean; isMine?: boolean; isScreen?: boolean;
  note?: string | undefined; action?: ReactNode;
};

/** One picture, or who would be on it. Sound plays with or without picture. */
export function Tile({ label, name, shown = label, stream, hasPicture, isMuted, isMine = false, isScreen = false, note, action }: Props) {
  const t = useText(roomWords);
  return (
    <article className={classes.tile} aria-label={label} data-screen={isScreen || undefined}>
      {stream && <Video stream={stream} label={label} isMirrored={isMine && !isScreen} isSilent={isMine || isScreen} className={hasPicture ? classes.video : classes.hidden} />}
      {!hasPicture && <span className={classes.initials} aria-hidden>{initials(name)}</span>}
      {note && <span className={classes.note} role="status"><Loader size={14} color="white" /> {note}</span>}
      <Text span size="sm" className={classes.name}>
        {isMuted && <IconMicrophoneOff size={15} role="img" aria-label={t.isMuted} />}
        <span className={classes.label}>{shown}</span>
      </Text>
      {action}
    </article>
  );
}
