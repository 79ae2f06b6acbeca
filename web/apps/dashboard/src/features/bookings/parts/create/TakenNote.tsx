import { useFormat, useText } from "@comptoir/ui";
import { Alert, Button, Group, Stack } from "@mantine/core";
import type { Slot } from "../../model/booking";
import { words } from "./words";

/** Someone was faster: what is still free nearby, one click away. */
export function TakenNote({ nearest, onPick }: { nearest: Slot[]; onPick: (slot: Slot) => void }) {
  const t = useText(words);
  const format = useFormat();
  return (
    <Alert color="yellow" role="alert" title={t.taken}>
      <Stack gap="xs">
        {t.nearest}
        <Group gap={6}>
          {nearest.map((slot) => (
            <Button key={slot.start} size="xs" variant="default" onClick={() => onPick(slot)}>
              {format.day(slot.start, "short")}, {format.time(slot.start)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Alert>
  );
}
