import { useText } from "@comptoir/ui";
import { Button, Group, Text } from "@mantine/core";
import type { NoPrice } from "./usePrice";
import { words } from "./words";

/** What stands where a price will be: that it is being asked for, or why it is not there and how to ask again. */
export function PriceGap({ failed, isAsking }: { failed: NoPrice | null; isAsking: boolean }) {
  const t = useText(words);
  if (failed) {
    return (
      <Group justify="space-between" gap="xs" role="alert">
        <Text size="sm" style={{ flex: "1 1 220px" }}>{failed.sentence || t.noPrice}</Text>
        <Button size="xs" variant="default" loading={failed.isAsking} onClick={failed.retry}>{t.retry}</Button>
      </Group>
    );
  }
  return isAsking ? <Text size="sm" c="dimmed">{t.asking}</Text> : null;
}
