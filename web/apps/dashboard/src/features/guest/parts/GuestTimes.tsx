import { addDays, ErrorState, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { ActionIcon, Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useGuestSlots } from "../hooks/useGuestMove";
import { words } from "../words";
import classes from "./GuestTimes.module.css";

const DAYS = 14;
const MOST_PAGES = 26;

/** Free times by day, two weeks at a time, in the place's zone. */
export function GuestTimes({ token, onChoose }: { token: string; onChoose: (start: string) => void }) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const [page, setPage] = useState(0);
  const from = addDays(wallOf(new Date(), timeZone).date, page * DAYS);
  const to = addDays(from, DAYS - 1);
  const { data, error, isPending, isPlaceholderData, refetch } = useGuestSlots(token, from, to);
  const days = data?.days.filter(({ slots }) => slots.length > 0) ?? [];
  return (
    <Stack>
      <Group justify="space-between" wrap="nowrap">
        <ActionIcon variant="default" size={44} aria-label={t.earlier} disabled={page === 0} onClick={() => setPage(page - 1)}><IconChevronLeft size={20} aria-hidden /></ActionIcon>
        <Text size="sm" fw={600} ta="center" aria-live="polite">{format.dates(from, to)}</Text>
        <ActionIcon variant="default" size={44} aria-label={t.later} disabled={page === MOST_PAGES} onClick={() => setPage(page + 1)}><IconChevronRight size={20} aria-hidden /></ActionIcon>
      </Group>
      <Text size="xs" c="dimmed">{t.zone(timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone)}</Text>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && [1, 2, 3].map((row) => <Skeleton key={row} height={72} />)}
      {data && days.length === 0 && <Text size="sm">{t.noSlots}</Text>}
      <div className={classes.days} data-waiting={isPlaceholderData || undefined}>
        {days.map(({ date, slots }) => (
          <section key={date}>
            <Title order={3} size="sm" className={classes.day}>{format.date(date, "dayMonth")}</Title>
            <div className={classes.times}>
              {slots.map(({ start }) => (
                <Button key={start} variant="default" size="md" px="sm" onClick={() => onChoose(start)}>
                  <time dateTime={start} className="tabular">{format.time(start)}</time>
                </Button>
              ))}
            </div>
          </section>
        ))}
      </div>
    </Stack>
  );
}
