import { Button, Group, Select, Skeleton, Stack, Text } from "@mantine/core";
import { ErrorState, Section, useText } from "@comptoir/ui";
import { IconLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Page } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { calendarKeys } from "../keys";
import type { Feed } from "../model/calendars";
import { FeedRow } from "./FeedRow";
import { usePeople, useThings } from "./useNamed";
import { calendarWords } from "../words";

/** Secret addresses that any calendar application subscribes to. */
export function FeedSection({ mayWrite }: { mayWrite: boolean }) {
  const t = useText(calendarWords);
  const feeds = useQuery({ queryKey: calendarKeys.feeds, queryFn: ({ signal }) => api.get<Page<Feed>>("/calendar-feeds", { signal }) });
  const known = new Set(feeds.data?.items.map((one) => one.subjectId));
  return (
    <Section title={t.feeds} description={t.feedsHint}>
      {feeds.error && <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />}
      {!feeds.error && !feeds.data && <Skeleton h={60} aria-busy />}
      {feeds.data && (
        <Stack gap={0}>
          {feeds.data.items.length === 0 && <Text size="sm" c="dimmed">{t.feedEmpty}</Text>}
          {feeds.data.items.map((one) => <FeedRow key={one.id} feed={one} mayWrite={mayWrite} />)}
        </Stack>
      )}
      {mayWrite && feeds.data && <NewFeed known={known} />}
    </Section>
  );
}

function NewFeed({ known }: { known: ReadonlySet<string> }) {
  const t = useText(calendarWords);
  const seesEverybody = usePermission("staff.write");
  const people = usePeople({ others: seesEverybody });
  const things = useThings(seesEverybody);
  const [subject, setSubject] = useState<string | null>(null);
  const make = useSave({
    save: (value: string) => {
      const [kind, subjectId] = value.split(":");
      return api.post<Feed>("/calendar-feeds", { kind, subjectId });
    },
    invalidates: [calendarKeys.feeds], done: t.made, onDone: () => setSubject(null),
  });
  const options = (kind: string, items: readonly { id: string; name: string }[]) =>
    items.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));
  const groups = [{ group: t.people, items: options("staff", people) }, { group: t.things, items: options("resource", things) }].filter(({ items }) => items.length > 0);
  const [first, ...more] = groups.flatMap(({ items }) => items);
  // Where there is but one choice it is made.
  const chosen = subject ?? (more.length === 0 ? first?.value : undefined);
  if (!first) return null;
  return (
    <Group align="flex-end">
      <Select
        label={t.feedOf} data={groups} value={chosen ?? null} onChange={setSubject} searchable clearable={more.length > 0} allowDeselect={more.length > 0} style={{ flex: "1 1 220px", maxWidth: 340 }}
      />
      <Button variant="default" leftSection={<IconLink size={17} />} disabled={!chosen} loading={make.isBusy} onClick={() => chosen && make.submit(chosen)}>{t.makeFeed}</Button>
    </Group>
  );
}
