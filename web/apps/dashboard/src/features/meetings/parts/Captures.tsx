import type { Schemas } from "@comptoir/client";
import { ConfirmDialog, useFormat, useText } from "@comptoir/ui";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { captureWords } from "../capture.words";
import { meetingKeys } from "../keys";
import { clockText } from "../model/room";

type Capture = Schemas["CaptureOut"];

/** What the provider recorded of a call: opened there, and deleted there. */
export function Captures({ id, items }: { id: string; items: readonly Capture[] }) {
  const t = useText(captureWords);
  return (
    <Stack gap={8} role="group" aria-label={t.captured}>
      {items.map((one) => <Row key={one.id} booking={id} one={one} />)}
    </Stack>
  );
}

function Row({ booking, one }: { booking: string; one: Capture }) {
  const t = useText(captureWords);
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const path = `/bookings/${booking}/meeting/captures/${one.id}`;
  const open = useSave({ save: () => api.get<Schemas["CaptureLinkOut"]>(`${path}/link`), invalidates: [], done: null, onDone: ({ url }) => window.location.assign(url) });
  const remove = useSave({ save: () => api.delete(path), invalidates: [meetingKeys.of(booking)], done: t.removed, onDone: () => setIsAsking(false) });
  const isOver = one.state === "ready" || one.state === "failed" || one.state === "deleting";
  const length = one.seconds === null ? "" : ` · ${clockText(one.seconds * 1000)}`;
  const state = t.states[one.state];
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{t[one.purpose].title}{length}{state && <Text span c="dimmed"> · {state}</Text>}</Text>
        {one.startedAt && <Text size="sm" c="dimmed" className="tabular">{format.time(one.startedAt)}</Text>}
      </Group>
      {one.error && <Text size="xs" c="red.8" style={{ overflowWrap: "anywhere" }}>{t.said(one.error)}</Text>}
      {one.place && <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>{t.at(one.place)}</Text>}
      {one.keptUntil && <Text size="xs" c="dimmed">{t.untilDate(format.day(one.keptUntil))}</Text>}
      {isOver && one.purpose === "recording" && (
        <Group gap={6} mt={4}>
          {one.canOpen && <Button size="xs" variant="default" loading={open.isBusy} onClick={() => open.submit(undefined)}>{t.open}</Button>}
          {one.canOpen || one.state === "deleting"
            ? <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" onClick={() => setIsAsking(true)}>{t.remove}</Button>
            : <Button size="xs" variant="subtle" color="gray" loading={remove.isBusy} onClick={() => remove.submit(undefined)}>{t.dismiss}</Button>}
        </Group>
      )}
      {isAsking && <ConfirmDialog opened onClose={() => setIsAsking(false)} onConfirm={() => remove.submit(undefined)} title={t.remove} text={t.removeSure} confirmLabel={t.remove} isDangerous isBusy={remove.isBusy} />}
    </div>
  );
}
