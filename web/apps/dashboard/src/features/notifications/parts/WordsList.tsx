import { ErrorState, SearchField, useText } from "@comptoir/ui";
import { Anchor, Badge, Group, Paper, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/api";
import { kindWords } from "../kinds.words";
import { notificationKeys } from "../keys";
import type { TemplateItem } from "../model/notifications";
import { words } from "../words";

const first = ["booking.reminder", "booking.confirmed", "booking.rescheduled", "booking.cancelled"];
const rank = (kind: string) => (first.includes(kind) ? first.indexOf(kind) : first.length);

/** Every message by its name, with a way into its words in each language. */
export function WordsList() {
  const t = useText(words).templates;
  const names = useText(kindWords);
  const [search, setSearch] = useState("");
  const { data, error, refetch } = useQuery({
    queryKey: notificationKeys.templates,
    queryFn: ({ signal }) => api.get<{ items: TemplateItem[] }>("/notification-templates", { signal }),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={360} radius="lg" maw={760} />;
  const nameOf = (kind: string) => names[kind] ?? kind;
  const kinds = [...new Set(data.items.map(({ kind }) => kind))]
    .filter((kind) => nameOf(kind).toLowerCase().includes(search.trim().toLowerCase()))
    .sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)));
  return (
    <Stack gap="md" maw={760}>
      <Text size="sm" c="dimmed">{t.hint}</Text>
      <Group><SearchField value={search} onChange={setSearch} label={t.search} /></Group>
      {kinds.length === 0 && <Text size="sm" c="dimmed">{t.nothing}</Text>}
      <Paper withBorder radius="lg" component="ul" p={0} m={0} style={{ listStyle: "none", overflow: "hidden" }}>
        {kinds.map((kind) => (
          <Group key={kind} component="li" justify="space-between" gap="xs" px="md" py="sm" style={{ borderBottom: "1px solid var(--comptoir-line)" }}>
            <Text size="sm" fw={540}>{nameOf(kind)}</Text>
            <Group gap="md">
              {data.items.filter((one) => one.kind === kind).map(({ locale, isOwn }) => (
                <Group key={locale} gap={6}>
                  <Anchor component={Link} to="/notifications/words/$kind/$locale" params={{ kind, locale } as never} size="sm" aria-label={t.edit(nameOf(kind), t.language[locale].toLowerCase())}>
                    {t.language[locale]}
                  </Anchor>
                  {isOwn && <Badge size="sm" color="pine">{t.own}</Badge>}
                </Group>
              ))}
            </Group>
          </Group>
        ))}
      </Paper>
    </Stack>
  );
}
