import { EmptyState, useText } from "@comptoir/ui";
import { Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/api";
import { notificationKeys } from "../keys";
import { words } from "../words";

const route = getRouteApi("/public/u/$token");
type Declined = { topic: string; isWanted: boolean };

/** The page behind the link at the foot of a mail: one click and no account. */
export function DeclinePage() {
  const t = useText(words);
  const { token } = route.useParams();
  const path = `/public/unsubscribe/${token}`;
  const { data, isPending } = useQuery({
    queryKey: notificationKeys.decline(token), queryFn: ({ signal }) => api.get<Declined>(path, { signal }), retry: false,
  });
  const answer = useMutation({ mutationFn: (undo: boolean) => api.post<Declined>(path, {}, { query: { undo } }) });
  if (isPending) return <Center component="main" mih="50vh"><Loader type="dots" /></Center>;
  if (!data) return <main><EmptyState icon={IconLinkOff} title={t.decline.invalid} text={t.decline.invalidText} /></main>;
  const topics: Record<string, string> = t.mine.topics;
  const topic = topics[data.topic] ?? data.topic;
  const said = answer.data;
  return (
    <Stack component="main" gap="md" maw={520} mx="auto" px="lg" py={64}>
      <Title order={1} size="h2">{!said ? t.decline.title : said.isWanted ? t.decline.back : t.decline.done}</Title>
      <Text role={said ? "status" : undefined}>{said && !said.isWanted ? t.decline.doneText(topic) : t.decline.text(topic)}</Text>
      <div>
        {said && !said.isWanted
          ? <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate(true)}>{t.decline.undo}</Button>
          : <Button loading={answer.isPending} onClick={() => answer.mutate(false)}>{t.decline.stop}</Button>}
      </div>
    </Stack>
  );
}
