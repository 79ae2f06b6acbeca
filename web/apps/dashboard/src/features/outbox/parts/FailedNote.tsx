import { useText } from "@comptoir/ui";
import { Alert, Button, Group, Text } from "@mantine/core";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { outboxKeys } from "../keys";
import type { OutboxMessage } from "../model/message";
import { words } from "../words";

/** Why a mail did not leave, and another try. */
export function FailedNote({ message }: { message: OutboxMessage }) {
  const t = useText(words);
  const { submit, isBusy } = useSave({
    save: () => api.post<OutboxMessage>(`/outbox/${message.id}/retry`),
    invalidates: [outboxKeys.all],
    done: t.retried,
  });
  return (
    <Alert color="red" title={t.error}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>{message.error}</Text>
        <Button size="xs" variant="default" loading={isBusy} onClick={() => submit(undefined)}>{t.retry}</Button>
      </Group>
    </Alert>
  );
}
