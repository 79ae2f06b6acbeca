import { useFormat, useText } from "@comptoir/ui";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { slotKeys } from "../../keys";
import type { GroupSession } from "../../model/entries";
import { words } from "./words";

type Props = { serviceId: string; day: string; isBusy: boolean; onWait: (start: string, end: string) => void };

/** Sessions of the day that have no place left: one may still queue for them. */
export function FullSessions({ serviceId, day, isBusy, onWait }: Props) {
  const t = useText(words);
  const format = useFormat();
  const query = { serviceId, from: day, to: day };
  const { data } = useQuery({
    queryKey: slotKeys.sessions(query),
    queryFn: async ({ signal }) => (await api.get<Page<GroupSession>>("/sessions", { query, signal })).items,
    staleTime: 5_000,
  });
  const full = (data ?? []).filter(({ status, startDate }) => status === "full" && Date.parse(startDate) > Date.now());
  if (full.length === 0) return null;
  return (
    <Stack gap={6}>
      <Text size="sm" fw={560}>{t.full}</Text>
      {full.map(({ startDate, endDate, waiting }) => (
        <Group key={startDate} justify="space-between" wrap="nowrap">
          <Text size="sm" className="tabular">{format.span(startDate, endDate)} · {t.waiting(waiting)}</Text>
          <Button size="xs" variant="light" color="grape" loading={isBusy} onClick={() => onWait(startDate, endDate)}>{t.wait}</Button>
        </Group>
      ))}
    </Stack>
  );
}
