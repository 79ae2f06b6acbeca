import { ErrorState, Section, useText } from "@comptoir/ui";
import { Button, Group, Skeleton, Stack, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePushHere } from "../hooks/usePushHere";
import { notificationKeys } from "../keys";
import type { Topic } from "../model/notifications";
import { words } from "../words";

type Preferences = { topics: Topic[] };
type Choice = { topic: string; channel: string; isWanted: boolean };
type Props = { path: string; push: { add: string; end: string }; bearer?: string | null };

/** What one person is told, by which channel, and whether this device rings. */
export function MyChoices({ path, push, bearer }: Props) {
  const t = useText(words).mine;
  const options = bearer ? { bearer } : {};
  const { data, error, refetch } = useQuery({
    queryKey: [...notificationKeys.preferences, path],
    queryFn: ({ signal }) => api.get<Preferences>(path, { signal, ...options }),
  });
  const { submit, isBusy } = useSave({
    save: (choice: Choice) => api.put<Preferences>(path, { choices: [choice] }, options),
    invalidates: [notificationKeys.preferences], done: null,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Section title={t.title} description={t.hint}>
      {!data && <Skeleton height={180} />}
      {data && (
        <Stack gap="md">
          {data.topics.map((topic) => <TopicRow key={topic.topic} topic={topic} disabled={isBusy} onChoose={submit} />)}
          <ThisDevice paths={push} bearer={bearer ?? null} />
        </Stack>
      )}
    </Section>
  );
}

function TopicRow({ topic, disabled, onChoose }: { topic: Topic; disabled: boolean; onChoose: (choice: Choice) => void }) {
  const t = useText(words).mine;
  const topics: Record<string, string> = t.topics;
  const channels: Record<string, string> = t.channels;
  const name = topics[topic.topic] ?? topic.topic;
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <Text size="sm" fw={540} style={{ flex: "1 1 160px" }}>{name}</Text>
      <Group gap="lg">
        {topic.channels.map(({ channel, isWanted, isFixed }) => (
          <Switch key={channel} size="sm" label={isFixed ? `${channels[channel] ?? channel} (${t.always.toLowerCase()})` : channels[channel] ?? channel} checked={isWanted} disabled={disabled || isFixed}
            aria-label={t.switchOf(name, channels[channel] ?? channel)} onChange={({ currentTarget }) => onChoose({ topic: topic.topic, channel, isWanted: currentTarget.checked })} />
        ))}
      </Group>
    </Group>
  );
}

function ThisDevice({ paths, bearer }: { paths: { add: string; end: string }; bearer: string | null }) {
  const t = useText(words).mine;
  const { state, turn, isBusy, hasFailed } = usePushHere(paths, bearer);
  const note = state === "impossible" ? t.impossible : state === "refused" ? t.refused : state === "on" ? t.active : t.deviceHint;
  return (
    <Group justify="space-between" gap="xs" pt="sm" style={{ borderTop: "1px solid var(--comptoir-line)" }}>
      <div style={{ flex: "1 1 220px" }}>
        <Text size="sm" fw={540}>{t.device}</Text>
        <Text size="xs" c="dimmed">{note}</Text>
        {hasFailed && <Text size="xs" c="var(--mantine-color-error)" role="alert">{t.failed}</Text>}
      </div>
      {(state === "on" || state === "off") && <Button size="xs" variant="default" loading={isBusy} onClick={() => turn(state === "off")}>{state === "on" ? t.off : t.on}</Button>}
    </Group>
  );
}
