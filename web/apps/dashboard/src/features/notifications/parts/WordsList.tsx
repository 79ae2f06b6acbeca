import { EmptyState, ErrorState, SearchField, Section, useText } from "@comptoir/ui";
import { Anchor, Badge, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/api";
import { kindWords } from "../kinds.words";
import { notificationKeys } from "../keys";
import { grouped } from "../model/kinds";
import type { TemplateItem } from "../model/notifications";
import { templateWords } from "../templates.words";
import classes from "./WordsList.module.css";

/** Every message by its name, with a way into its words in each language. */
export function WordsList() {
  const t = useText(templateWords);
  const names = useText(kindWords);
  const [search, setSearch] = useState("");
  const { data, error, refetch } = useQuery({
    queryKey: notificationKeys.templates,
    queryFn: ({ signal }) => api.get<{ items: TemplateItem[] }>("/notification-templates", { signal }),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={360} radius="lg" maw={760} />;
  const shown = grouped(data.items.map(({ kind }) => kind), (kind) => names[kind] ?? kind, search);
  return (
    <Stack gap="lg" maw={760}>
      <Text size="sm" c="dimmed">{t.hint}</Text>
      <Group><SearchField value={search} onChange={setSearch} label={t.search} /></Group>
      {shown.length === 0 && <EmptyState title={t.nothing} text={t.nothingText} />}
      {shown.map(({ group, kinds }) => (
        <Section key={group} title={t.groups[group]}>
          <ul className={classes.list}>
            {kinds.map((kind) => (
              <Row key={kind} name={names[kind] ?? kind} items={data.items.filter((one) => one.kind === kind)} />
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}

function Row({ name, items }: { name: string; items: TemplateItem[] }) {
  const t = useText(templateWords);
  return (
    <li className={classes.row}>
      <Text size="sm" fw={520}>{name}</Text>
      <Group gap="md">
        {items.map(({ kind, locale, isOwn }) => (
          <Group key={locale} gap={6}>
            <Anchor component={Link} to="/notifications/words/$kind/$locale" params={{ kind, locale } as never} size="sm" aria-label={t.edit(name, t.language[locale].toLowerCase())}>
              {t.language[locale]}
            </Anchor>
            {isOwn && <Badge size="sm" color="pine">{t.own}</Badge>}
          </Group>
        ))}
      </Group>
    </li>
  );
}
