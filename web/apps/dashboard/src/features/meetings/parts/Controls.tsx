import { useText } from "@comptoir/ui";
import { ActionIcon, Indicator, Menu, Tooltip } from "@mantine/core";
import {
  IconDoorExit, IconMessage, IconMicrophone, IconMicrophoneOff, IconPhoneOff, IconScreenShare, IconScreenShareOff, IconVideo, IconVideoOff, type Icon,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Doing } from "../model/room";
import { roomWords } from "../room.words";
import classes from "./InCall.module.css";

type Props = {
  doing: Doing; hasMic: boolean; unread: number; isChatOpen: boolean; more?: ReactNode;
  onMic: () => void; onCamera: () => void; onScreen: () => void; onChat: () => void; onLeave: () => void;
  /** Where one may: the call is over for everybody. */
  onEnd: (() => void) | undefined;
};

const canShare = typeof navigator !== "undefined" && "mediaDevices" in navigator && "getDisplayMedia" in navigator.mediaDevices;

/** What one does in a call, within the thumb's reach. */
export function Controls({ doing, hasMic, unread, isChatOpen, more, onMic, onCamera, onScreen, onChat, onLeave, onEnd }: Props) {
  const t = useText(roomWords);
  return (
    <nav className={classes.controls} aria-label={t.controls}>
      <Control label={doing.mic ? t.micOn : t.micOff} icon={doing.mic ? IconMicrophone : IconMicrophoneOff} isOff={!doing.mic} isDisabled={!hasMic} onClick={onMic} />
      <Control label={doing.camera ? t.cameraOn : t.cameraOff} icon={doing.camera ? IconVideo : IconVideoOff} isOff={!doing.camera} onClick={onCamera} />
      {canShare && <Control label={doing.screen ? t.unshare : t.share} icon={doing.screen ? IconScreenShareOff : IconScreenShare} isOn={doing.screen} onClick={onScreen} />}
      <Indicator label={unread} size={18} color="pine.6" disabled={unread === 0} offset={6}>
        <Control label={unread > 0 ? `${t.chat}, ${t.unread(unread)}` : t.chat} icon={IconMessage} isOn={isChatOpen} onClick={onChat} />
      </Indicator>
      {more}
      {onEnd ? (
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon size={50} radius={25} variant="filled" color="red.8" aria-label={t.leave}><IconPhoneOff size={21} stroke={1.7} aria-hidden /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={onLeave}>{t.leaveOnly}</Menu.Item>
            <Menu.Item leftSection={<IconPhoneOff size={16} aria-hidden />} color="red.8" onClick={onEnd}>{t.endForAll}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : <Control label={t.leave} icon={IconPhoneOff} isLeaving onClick={onLeave} />}
    </nav>
  );
}

type ControlProps = { label: string; icon: Icon; isOff?: boolean; isOn?: boolean; isLeaving?: boolean; isDisabled?: boolean; onClick: () => void };

export function Control({ label, icon: Icon, isOff = false, isOn = false, isLeaving = false, isDisabled = false, onClick }: ControlProps) {
  const color = isLeaving ? "red.8" : isOff ? "stone.1" : isOn ? "pine.7" : "dark.5";
  return (
    <Tooltip label={label} withinPortal={false}>
      <ActionIcon size={50} radius={25} variant="filled" color={color} {...(isOff && { c: "dark.9" })} disabled={isDisabled} aria-label={label} onClick={onClick}>
        <Icon size={21} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
