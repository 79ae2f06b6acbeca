import { useFormat, useText } from "@comptoir/ui";
import { ActionIcon, Button, CloseButton, Group, Text, TextInput } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { Chat } from "../model/room";
import { roomWords } from "../room.words";
import classes from "./InCall.module.css";

type Props = { chat: Chat[]; mine: string; hosts: readonly string[]; onSay: (text: string) => void; onClose: () => void };

/** Messages of this call; they are not kept. */
export function ChatPanel({ chat, mine, hosts, onSay, onClose }: Props) {
  const t = useText(roomWords);
  const format = useFormat();
  const [text, setText] = useState("");
  const end = useRef<HTMLDivElement>(null);
  // In braces: newer browsers answer a promise, and React would take it for a clean-up.
  useEffect(() => { void end.current?.scrollIntoView({ block: "end" }); }, [chat.length]);
  const send = () => {
    if (text.trim()) onSay(text.trim());
    setText("");
  };
  return (
    <aside className={classes.chat} aria-label={t.chat} onKeyDown={({ key }) => { if (key === "Escape") onClose(); }}>
      <Group justify="space-between" p="sm" pb={4}>
        <Text fw={600}>{t.chat}</Text>
        <CloseButton aria-label={t.closeChat} onClick={onClose} />
      </Group>
      <div className={classes.messages} role="log" aria-label={t.chat} tabIndex={0}>
        {chat.length === 0 && <Text size="sm" opacity={0.8}>{t.noMessages}</Text>}
        {chat.map((one, number) => (
          <div key={number} className={classes.message} data-mine={one.id === mine || undefined}>
            <Text size="xs" opacity={0.8} className="tabular">{one.id === mine ? t.youShown : one.name || (hosts.includes(one.id) ? t.host : t.nameless)} · {format.time(one.at)}</Text>
            <Text size="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>{one.text}</Text>
          </div>
        ))}
        <div ref={end} />
      </div>
      <form onSubmit={(event) => { event.preventDefault(); send(); }} className={classes.write}>
        <TextInput aria-label={t.message} placeholder={t.message} value={text} maxLength={2000} data-autofocus onChange={(event) => setText(event.currentTarget.value)} style={{ flex: 1 }} />
        <ActionIcon type="submit" size={36} aria-label={t.send} disabled={!text.trim()}><IconSend size={17} aria-hidden /></ActionIcon>
      </form>
    </aside>
  );
}

type KnockProps = { name: string; onAdmit: () => void; onDecline: () => void };

/** Somebody is at the door. */
export function Knock({ name, onAdmit, onDecline }: KnockProps) {
  const t = useText(roomWords);
  return (
    <div className={classes.knock}>
      <Text size="sm" fw={560}>{t.knocks(name)}</Text>
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" onClick={onAdmit}>{t.admit}</Button>
        <Button size="xs" variant="default" onClick={onDecline}>{t.decline}</Button>
      </Group>
    </div>
  );
}
