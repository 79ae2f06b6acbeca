import { Badge, Button, Code, Drawer, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconRefresh } from "@tabler/icons-react";
import { ErrorState, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { webhookKeys } from "../keys";
import { shortName, type Attempt, type WholeDelivery } from "../model/webhook";
import { webhookWords } from "../words";

const REFRESH_MS = 2000;

type Props = { id: string | undefined; mayWrite: boolean; onClose: () => void };

/** One delivery: what was sent, and what every attempt came to. */
export function DeliveryPanel({ id, mayWrite, onClose }: Props) {
  const t = useText(webhookWords);
  const format = useFormat();
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery({
    queryKey: webhookKeys.delivery(id ?? ""),
    queryFn: ({ signal }) => api.get<WholeDelivery>(`/webhook-deliveries/${id}`, { signal }),
    enabled: Boolean(id),
    refetchInterval: (query) => (query.state.data?.status === "pending" ? REFRESH_MS : false),
  });
  const replay = useSave({
    save: () => api.post<WholeDelivery>(`/webhook-deliveries/${id}/replay`), invalidates: [webhookKeys.all], done: t.replayed,
  });
  return (
    <Drawer opened={Boolean(id)} onClose={onClose} title={data ? shortName(data.eventName) : t.delivery} size={isPhone ? "100%" : "lg"} closeButtonProps={{ "aria-label": t.back }}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!data && !error && <Stack aria-busy><Skeleton h={20} w={160} /><Skeleton h={120} /><Skeleton h={200} /></Stack>}
      {data && (
        <Stack>
          <Group justify="space-between">
            <div>
              <Text size="sm" className="tabular">{format.dateTime(data.createdAt)}</Text>
              <Text size="xs" c="dimmed" ff="monospace">{data.messageId}</Text>
            </div>
            {mayWrite && data.status !== "pending" && (
              <Button variant="default" leftSection={<IconRefresh size={16} />} loading={replay.isBusy} onClick={() => replay.submit(undefined)}>{t.replay}</Button>
            )}
          </Group>
          {data.nextAttemptAt && <Text size="sm">{t.next(format.relative(data.nextAttemptAt))}</Text>}
          <Title order={3} size="h4">{t.attempts}</Title>
          {data.attempts.length === 0 && <Text size="sm" c="dimmed">{t.noAttempt}</Text>}
          {data.attempts.map((attempt, index) => <Try key={attempt.at} attempt={attempt} number={index + 1} />)}
          <Title order={3} size="h4">{t.payload}</Title>
          <Code block tabIndex={0} style={{ maxHeight: 420, overflow: "auto" }}>{JSON.stringify(data.payload, null, 2)}</Code>
        </Stack>
      )}
    </Drawer>
  );
}

function Try({ attempt, number }: { attempt: Attempt; number: number }) {
  const t = useText(webhookWords);
  const format = useFormat();
  const isGood = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={560}>{t.attempt(number)} · <Text span size="sm" className="tabular">{format.dateTime(attempt.at)}</Text></Text>
        <Group gap="xs" wrap="nowrap">
          {attempt.durationMs !== null && <Text size="xs" c="dimmed" className="tabular">{t.milliseconds(format.number(attempt.durationMs))}</Text>}
          <Badge color={isGood ? "pine" : "red"}>{attempt.status ?? t.noAnswer}</Badge>
        </Group>
      </Group>
      {attempt.error && <Text size="sm" mt={6}>{attempt.error}</Text>}
      {attempt.responseBody && <Code block mt={8} tabIndex={0} style={{ maxHeight: 160, overflow: "auto" }}>{attempt.responseBody}</Code>}
    </Paper>
  );
}
