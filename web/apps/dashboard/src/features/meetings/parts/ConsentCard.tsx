import { Button, Group, Text } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useText } from "@comptoir/ui";
import type { Asking } from "../model/call";
import { roomWords } from "../room.words";
import classes from "./InCall.module.css";

type Props = {
  asking: Asking; icon: Icon; title: string; text: string; waiting: string; running: ReactNode;
  isMine: boolean; answered: boolean | null; onReply: (isGiven: boolean) => void; isBelow?: boolean;
};

/** What the host wishes shows to everybody, and asks those who have not answered. */
export function ConsentCard({ asking: { asked }, icon: Icon, title, text, waiting, running, isMine, answered, onReply, isBelow = false }: Props) {
  const t = useText(roomWords);
  if (!asked) return null;
  const isOn = asked.is === "on";
  return (
    <div className={classes.recording} data-below={isBelow || undefined} role="status">
      {isMine || answered === true || (isOn && answered === null) ? (
        <>
          <Icon size={16} className={isOn ? classes.live : undefined} aria-hidden />
          <Text size="sm">{isOn ? running : waiting}</Text>
          {!isMine && <Button size="compact-xs" variant="default" onClick={() => onReply(false)}>{t.withdraw}</Button>}
        </>
      ) : answered === null && (
        <div className={classes.consent}>
          <Text fw={600}>{title}</Text>
          <Text size="sm">{text}</Text>
          <Group gap="xs">
            <Button size="xs" onClick={() => onReply(true)}>{t.agree}</Button>
            <Button size="xs" variant="default" onClick={() => onReply(false)}>{t.disagree}</Button>
          </Group>
        </div>
      )}
    </div>
  );
}
