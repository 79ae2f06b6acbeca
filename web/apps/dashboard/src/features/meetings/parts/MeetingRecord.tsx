import type { Schemas } from "@comptoir/client";
import { ConfirmDialog, useFormat, useText } from "@comptoir/ui";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { meetingKeys } from "../keys";
import { recordWords } from "../record.words";
import { Captures } from "./Captures";

type Meeting = Schemas["MeetingDetailsOut"];

/** What became of a booking by video, for its host: who came and when, and what was said, where everybody agreed to that. */
export function MeetingRecord({ id, meeting }: { id: string; meeting: { opensAt: string } | null }) {
  const t = useText(recordWords);
  const format = useFormat();
  const mayRead = usePermission("booking.manage");
  const { data } = useQuery({
    queryKey: meetingKeys.of(id), queryFn: ({ signal }) => api.get<Meeting>(`/bookings/${id}/meeting`, { signal }),
    enabled: mayRead && meeting !== null && Date.parse(meeting.opensAt) <= Date.now(),
  });
  if (!data || (data.presence.length === 0 && !data.hasTranscript && data.captures.length === 0)) return null;
  return (
    <Stack component="section" gap={8} aria-label={t.who}>
      <Text size="sm" fw={560}>{t.who}</Text>
      {data.presence.map((one, number) => (
        <Group key={number} justify="space-between" gap="xs">
          <Text size="sm">{one.name || t.guest}</Text>
          <Text size="sm" c="dimmed" className="tabular">{format.time(one.joinedAt)} – {one.leftAt ? format.time(one.leftAt) : t.stillHere}</Text>
        </Group>
      ))}
      {data.captures.length > 0 && <Captures id={id} items={data.captures} />}
      {data.hasTranscript && <Transcript id={id} />}
    </Stack>
  );
}

function Transcript({ id }: { id: string }) {
  const t = useText(recordWords);
  const format = useFormat();
  const [isShown, setIsShown] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const path = `/bookings/${id}/meeting/transcript`;
  const { data } = useQuery({ queryKey: meetingKeys.transcript(id), queryFn: ({ signal }) => api.get<Schemas["TranscriptOut"]>(path, { signal }), enabled: isShown });
  const { submit, isBusy } = useSave({ save: () => api.delete(path), invalidates: [meetingKeys.of(id)], done: t.forgotten, onDone: () => setIsAsking(false) });
  return (
    <>
      <Group gap={6}>
        <Button size="xs" variant="default" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>{isShown ? t.hide : t.show}</Button>
        <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" onClick={() => setIsAsking(true)}>{t.forget}</Button>
      </Group>
      {isShown && data && (
        <Stack gap={6} role="region" aria-label={t.transcript} tabIndex={0} style={{ maxHeight: 320, overflowY: "auto" }}>
          {data.items.map((one, number) => (
            <Text key={number} size="sm"><Text span size="sm" fw={560}>{one.name || t.guest}</Text> <Text span size="xs" c="dimmed" className="tabular">{format.time(one.at)}</Text><br />{one.text}</Text>
          ))}
          {data.keptUntil && <Text size="xs" c="dimmed">{t.transcriptUntil(format.day(data.keptUntil))}</Text>}
        </Stack>
      )}
      {isAsking && <ConfirmDialog opened onClose={() => setIsAsking(false)} onConfirm={() => submit(undefined)} title={t.forget} text={t.forgetSure} confirmLabel={t.forget} isDangerous isBusy={isBusy} />}
    </>
  );
}
