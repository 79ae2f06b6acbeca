import { ErrorState, PageHeader, useText } from "@comptoir/ui";
import { Anchor, Group, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "@/api/api";
import { kindWords } from "../kinds.words";
import { notificationKeys } from "../keys";
import type { Template } from "../model/notifications";
import { WordsEditor } from "../parts/WordsEditor";
import { templateWords } from "../templates.words";

const route = getRouteApi("/signed-in/frame/notifications/words/$kind/$locale");

/** One kind of message in one language: its words beside what becomes of them. */
export function WordsPage() {
  const t = useText(templateWords);
  const names = useText(kindWords);
  const { kind, locale } = route.useParams();
  const { data, error, refetch } = useQuery({
    queryKey: notificationKeys.template(kind, locale),
    queryFn: ({ signal }) => api.get<Template>(`/notification-templates/${kind}/${locale}`, { signal }),
  });
  const name = names[kind] ?? (data ? kind : t.message);
  const other = locale === "en" ? "fr" : "en";
  return (
    <>
      <PageHeader
        title={name} description={locale === "en" ? t.language.en : t.language.fr}
        above={
          <Group justify="space-between">
            <Anchor component={Link} to="/notifications" search={{ tab: "words" } as never} size="sm">{t.back}</Anchor>
            {data && <Anchor component={Link} to="/notifications/words/$kind/$locale" params={{ kind, locale: other } as never} size="sm">{t.inOther(t.language[other].toLowerCase())}</Anchor>}
          </Group>
        }
      />
      {data && <WordsEditor key={`${kind}-${locale}-${data.updatedAt}`} template={data} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={480} radius="lg" />}
    </>
  );
}
