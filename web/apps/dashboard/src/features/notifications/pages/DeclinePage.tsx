import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { Refused } from "@comptoir/client";
import { Alert, Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/api";
import { useSentence } from "@/forms/sentence";
import { notificationKeys } from "../keys";
import { declineWords } from "../decline.words";
import { mineWords } from "../mine.words";
import classes from "./DeclinePage.module.css";

const route = getRouteApi("/public/u/$token");
type Declined = { topic: string; isWanted: boolean };

/** The page behind the link at the foot of a mail: one click and no account. */
export function DeclinePage() {
  const t = useText(declineWords);
  const topics: Record<string, string> = useText(mineWords).topics;
  const sentence = useSentence();
  const { token } = route.useParams();
  const path = `/public/unsubscribe/${token}`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: notificationKeys.decline(token), queryFn: ({ signal }) => api.get<Declined>(path, { signal }), retry: false,
  });
  const cache = useQueryClient();
  const answer = useMutation({
    mutationFn: (undo: boolean) => api.post<Declined>(path, {}, { query: { undo } }),
    onSuccess: (said) => cache.setQueryData(notificationKeys.decline(token), said),
  });
  if (isPending) return <Center component="main" mih="50vh"><Loader type="dots" /></Center>;
  if (!data) {
    const isWrong = error instanceof Refused && error.status < 500;
    return (
      <main className={classes.page}>
        {isWrong ? <EmptyState order={1} icon={IconLinkOff} title={t.invalid} text={t.invalidText} /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </main>
    );
  }
  const topic = topics[data.topic] ?? data.topic;
  const isOver = !data.isWanted;
  const isBack = data.isWanted && answer.data !== undefined;
  return (
    <main className={classes.page}>
      <Stack gap="md" className={classes.card}>
        <Title order={1} size="h2">{isOver ? t.done : isBack ? t.back : t.title}</Title>
        <Text role={answer.data ? "status" : undefined}>{isOver ? t.doneText(topic) : isBack ? t.backText(topic) : t.text(topic)}</Text>
        {answer.error && <Alert color="red" role="alert">{sentence(answer.error)}</Alert>}
        <div>
          {isOver
            ? <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate(true)}>{t.undo}</Button>
            : <Button variant={isBack ? "default" : "filled"} loading={answer.isPending} onClick={() => answer.mutate(false)}>{t.stop}</Button>}
        </div>
        {!isOver && !isBack && <Text size="sm" c="dimmed">{t.keep}</Text>}
      </Stack>
    </main>
  );
}
