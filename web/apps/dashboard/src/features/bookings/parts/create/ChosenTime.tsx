import { useFormat, useText } from "@comptoir/ui";
import { Group, Text } from "@mantine/core";
import { IconCalendarCheck } from "@tabler/icons-react";
import { useResourceChoices, useStaffChoices } from "../../hooks/useChoices";
import type { BookingDraft } from "./draft";
import { words } from "./words";

/** What a click in the calendar meant, said until a service takes it over. */
export function ChosenTime({ draft: { start, staffId, resourceIds } }: { draft: BookingDraft }) {
  const t = useText(words);
  const format = useFormat();
  const staff = useStaffChoices().data?.find(({ id }) => id === staffId);
  const resource = useResourceChoices().data?.find(({ id }) => id === resourceIds?.[0]);
  if (!start) return null;
  return (
    <Group gap={8} wrap="nowrap" c="dimmed">
      <IconCalendarCheck size={18} aria-hidden style={{ flex: "none" }} />
      <Text size="sm">
        {t.chosenTime} <Text span size="sm" c="var(--comptoir-ink)" fw={560}>{[`${format.day(start, "dayMonth")}, ${format.time(start)}`, staff?.name, resource?.name].filter(Boolean).join(" · ")}</Text>
      </Text>
    </Group>
  );
}
