import { useText } from "@comptoir/ui";
import { ActionIcon, Menu, Text } from "@mantine/core";
import { IconDots, IconUserMinus } from "@tabler/icons-react";
import type { Call, Other, Snapshot } from "../model/call";
import type { Room } from "../model/room";
import { roomWords } from "../room.words";
import { Tile } from "./Tile";
import classes from "./Stage.module.css";

type Props = { room: Room; call: Call; snapshot: Snapshot; name: string };

/** Everybody's picture: one fills the page, more share it; who speaks to one person sees themselves in a corner. */
export function Stage({ room, call, snapshot, name }: Props) {
  const t = useText(roomWords);
  const { people, doing } = snapshot;
  const screens = people.filter(({ screen }) => screen !== null);
  const isShared = screens.length > 0 || doing.screen;
  const mine = name || (room.role === "host" ? t.host : t.nameless);
  const called = (person: Other) => shownName(person, t);
  return (
    <div className={classes.stage} data-count={people.length + (isShared ? 2 : 0)} data-shared={isShared || undefined}>
      {screens.map((person) => (
        <Tile key={`${person.id}-screen`} label={t.screenOf(called(person))} name={called(person)} stream={person.screen} hasPicture isMuted={false} isScreen />
      ))}
      {doing.screen && call.screen && <Tile label={t.yourScreen} name={mine} stream={call.screen} hasPicture isMuted={false} isMine isScreen />}
      {people.length === 0 && !isShared && (
        <div className={classes.empty}>
          <Text fw={600} size="lg">{t.alone}</Text>
          <Text size="sm" opacity={0.75}>{t.aloneText}</Text>
        </div>
      )}
      <div className={classes.people}>
        {people.map((person) => (
          <Tile
            key={person.id} label={called(person)} name={called(person)} stream={person.camera}
            hasPicture={person.state.camera === true && (person.camera?.getVideoTracks().length ?? 0) > 0} isMuted={person.state.mic === false}
            note={person.connection === "lost" ? t.isLost : person.connection === "connecting" ? t.isConnecting : undefined}
            action={room.role === "host" && person.role === "guest" && <HostMenu person={person} onRemove={() => call.remove(person.id)} />}
          />
        ))}
        <div className={classes.mine}>
          <Tile label={`${mine} (${t.you})`} shown={t.youShown} name={mine} stream={call.media} hasPicture={doing.camera} isMuted={!doing.mic} isMine />
        </div>
      </div>
    </div>
  );
}

function HostMenu({ person, onRemove }: { person: Other; onRemove: () => void }) {
  const t = useText(roomWords);
  const label = t.remove(shownName(person, t));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon className={classes.menu} variant="filled" color="dark.6" radius="xl" aria-label={label}><IconDots size={17} aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUserMinus size={16} aria-hidden />} color="red.8" onClick={onRemove}>{label}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Somebody without a name is at least known by what they are there. */
export function shownName({ name, role }: { name: string; role: "host" | "guest" }, t: { host: string; nameless: string }): string {
  return name || (role === "host" ? t.host : t.nameless);
}
