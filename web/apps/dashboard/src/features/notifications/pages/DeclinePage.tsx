import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { Refused } from "@comptoir/client";
import { Alert, Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/api";
import { useSentence } from "@/forms/sentence";
import { notificationKeys } from "../keys";
import { words } from "../words";
import classes from "./DeclinePage.module.css";

const route = getRouteApi("/public/u/$token");
type Declined = { topic: string; isWanted: boolean };

/** The page behind the link at the foot of a mail: one click and no account. */
export function DeclinePage() {
  const t = useText(words);
  const sentence = useSentence();
  const { token } = route.useParams();
  const path = `/public/unsubscribe/${token}`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: notificationKeys.decline(token), queryFn: ({ signal }) => api.get<Declined>(path, { signal }), retry: false,
  });
  const answer = useMutation({ mutationFn: (undo: boolean) => api.post<Declined>(path, {}, { query: { undo } }) });
  if (isPending) return <Center component="main" mih="50vh"><Loader type="dots" /></Center>;
  if (!data) {
    const isWrong = error instanceof Refused && error.status < 500;
    return (
      <main className={classes.page}>
        {isWrong ? <EmptyState order={1} icon={IconLinkOff} title={t.decline.invalid} text={t.decline.invalidText} /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </main>
    );
  }
  const topics: Record<string, string> = t.mine.topics;
  const topic = topics[data.topic] ?? data.topic;
  const said = answer.data;
  const isOver = said && !said.isWanted;
  return (
    <main className={classes.page}>
      <Stack gap="md" className={classes.card}>
        <Title order={1} size="h2">{!said ? t.decline.title : said.isWanted ? t.decline.back : t.decline.done}</Title>
        <Text role={said ? "status" : undefined}>{isOver ? t.decline.doneText(topic) : said ? t.decline.backText(topic) : t.decline.text(topic)}</Text>
        {answer.error && <Alert color="red" role="alert">{sentence(answer.error)}</Alert>}
        <div>
          {isOver
            ? <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate(true)}>{t.decline.undo}</Button>
            : <Button variant={said ? "default" : "filled"} loading={answer.isPending} onClick={() => answer.mutate(false)}>{t.decline.stop}</Button>}
        </div>
        {!said && <Text size="sm" c="dimmed">{t.decline.keep}</Text>}
      </Stack>
    </main>
  );
}
