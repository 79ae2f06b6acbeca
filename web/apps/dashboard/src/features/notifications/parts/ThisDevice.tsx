import { useText } from "@comptoir/ui";
import { Button, Group, Text } from "@mantine/core";
import { usePushHere, type PushTo } from "../hooks/usePushHere";
import { mineWords } from "../mine.words";

/** Whether this very browser rings, and why it cannot where it cannot. */
export function ThisDevice({ to, bearer }: { to: PushTo; bearer: string | null }) {
  const t = useText(mineWords);
  const { state, turn, isBusy, hasFailed } = usePushHere(to, bearer);
  const note = state === "impossible" ? t.impossible : state === "refused" ? t.refused : state === "on" ? t.active : t.deviceHint;
  return (
    <Group justify="space-between" gap="xs" pt="md" style={{ borderTop: "1px solid var(--comptoir-line)" }}>
      <div style={{ flex: "1 1 220px" }}>
        <Text size="sm" fw={540}>{t.device}</Text>
        <Text size="xs" c="dimmed" role="status">{note}</Text>
        {hasFailed && <Text size="xs" c="var(--mantine-color-error)" role="alert">{t.failed}</Text>}
      </div>
      {(state === "on" || state === "off") && <Button size="xs" variant="default" loading={isBusy} onClick={() => turn(state === "off")}>{state === "on" ? t.off : t.on}</Button>}
    </Group>
  );
}
