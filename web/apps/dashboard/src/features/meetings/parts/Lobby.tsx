import { useText } from "@comptoir/ui";
import { ActionIcon, Alert, Button, Group, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from "@tabler/icons-react";
import { useState } from "react";
import { useLevel } from "../hooks/useLevel";
import { useMedia } from "../hooks/useMedia";
import type { Room } from "../model/room";
import { roomWords } from "../room.words";
import { Video } from "./Video";
import classes from "./Lobby.module.css";

type Props = { room: Room; onEnter: (media: MediaStream, name: string) => void };

/** Sound and picture are tried out before anybody sees or hears. */
export function Lobby({ room, onEnter }: Props) {
  const t = useText(roomWords);
  const { media, problem, isAsking, devices, choice, choose, retry, handOver } = useMedia();
  const [name, setName] = useState(room.name);
  const [mic, setMic] = useState(true);
  const [camera, setCamera] = useState(true);
  const level = useLevel(media);
  const hasMic = (media?.getAudioTracks().length ?? 0) > 0;
  const hasCamera = (media?.getVideoTracks().length ?? 0) > 0;
  const isNamed = room.role === "host" && room.name !== "";

  const enter = () => {
    const taken = handOver();
    for (const track of taken.getAudioTracks()) track.enabled = mic;
    if (!camera) for (const track of taken.getVideoTracks()) { track.stop(); taken.removeTrack(track); }
    onEnter(taken, name.trim());
  };

  return (
    <form className={classes.card} onSubmit={(event) => { event.preventDefault(); enter(); }}>
      <div className={classes.preview}>
        {hasCamera && camera ? <Video stream={media} label={t.camera} isMirrored isSilent className={classes.video} /> : (
          <Text c="white" ta="center" px="md">{isAsking ? t.asking : t.noCamera}</Text>
        )}
        <Group className={classes.switches} gap="sm">
          <ActionIcon
            size={48} radius={24} color={mic && hasMic ? "dark.6" : "red.8"} variant="filled" disabled={!hasMic} aria-pressed={mic}
            aria-label={mic ? t.micOn : t.micOff} onClick={() => setMic(!mic)}
          >
            {mic && hasMic ? <IconMicrophone size={20} aria-hidden /> : <IconMicrophoneOff size={20} aria-hidden />}
          </ActionIcon>
          <ActionIcon
            size={48} radius={24} color={camera && hasCamera ? "dark.6" : "red.8"} variant="filled" disabled={!hasCamera} aria-pressed={camera}
            aria-label={camera ? t.cameraOn : t.cameraOff} onClick={() => setCamera(!camera)}
          >
            {camera && hasCamera ? <IconVideo size={20} aria-hidden /> : <IconVideoOff size={20} aria-hidden />}
          </ActionIcon>
        </Group>
      </div>
      <Stack gap="md" className={classes.side}>
        <div>
          <Title order={1} size="h2">{t.lobby}</Title>
          <Text c="dimmed" size="sm">{t.lobbyText}</Text>
        </div>
        {problem && (
          <Alert color="yellow" role="status">
            <Text size="sm">{t[problem]}</Text>
            <Button mt="xs" size="xs" variant="default" onClick={retry}>{t.retry}</Button>
          </Alert>
        )}
        {!isNamed && <TextInput label={t.yourName} value={name} maxLength={80} autoComplete="name" onChange={(event) => setName(event.currentTarget.value)} />}
        <Devices kind="videoinput" label={t.camera} devices={devices} value={choice.camera} onChange={(id) => choose({ camera: id })} />
        <Devices kind="audioinput" label={t.mic} devices={devices} value={choice.mic} onChange={(id) => choose({ mic: id })} />
        {hasMic && (
          <div className={classes.level} role="meter" aria-label={t.level} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(level * 100)}>
            <span style={{ width: `${mic ? level * 100 : 0}%` }} />
          </div>
        )}
        <Button type="submit" size="md" loading={isAsking} fullWidth>{t.enter}</Button>
      </Stack>
    </form>
  );
}

type DevicesProps = { kind: MediaDeviceKind; label: string; devices: MediaDeviceInfo[]; value: string; onChange: (id: string) => void };

/** Only where there is a choice. */
function Devices({ kind, label, devices, value, onChange }: DevicesProps) {
  const found = devices.filter((device) => device.kind === kind);
  if (found.length < 2) return null;
  const data = found.map((device, number) => ({ value: device.deviceId, label: device.label || `${label} ${number + 1}` }));
  return <Select label={label} data={data} value={value || (data[0]?.value ?? null)} allowDeselect={false} onChange={(id) => { if (id) onChange(id); }} />;
}
