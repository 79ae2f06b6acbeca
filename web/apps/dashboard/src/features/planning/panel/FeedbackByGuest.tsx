import type { Schemas } from "@comptoir/client";
import { useText } from "@comptoir/ui";
import { Button, Group, Rating, Stack, Text, Textarea, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { Stars } from "@/features/feedback/Verdict";
import { feedbackWords } from "@/features/feedback/words";
import { useSave } from "@/forms/useSave";
import { words } from "./words";

type Answer = Schemas["FeedbackAnswer"];

/** Behind the link of the mail, once it has taken place: stars, and a word if one likes. */
export function FeedbackByGuest({ token }: { token: string }) {
  const t = useText(words);
  const path = `/guest/bookings/${encodeURIComponent(token)}/feedback`;
  const { data } = useQuery({ queryKey: ["guest", token, "feedback"], queryFn: ({ signal }) => api.get<Answer>(path, { signal }) });
  const [isChanging, change] = useState(false);
  if (!data) return null;
  if (data.feedback && !isChanging) {
    return (
      <Stack gap={6} role="status">
        <Text fw={580}>{t.thanks}</Text>
        <Group justify="space-between">
          <Stars rating={data.feedback.rating} />
          <Button size="compact-sm" variant="subtle" onClick={() => change(true)}>{t.change}</Button>
        </Group>
      </Stack>
    );
  }
  return <FeedbackForm path={path} token={token} said={data.feedback} onDone={() => change(false)} />;
}

function FeedbackForm({ path, token, said, onDone }: { path: string; token: string; said: Answer["feedback"]; onDone: () => void }) {
  const t = useText(words);
  const { stars } = useText(feedbackWords);
  const [rating, setRating] = useState(said?.rating ?? 0);
  const [comment, setComment] = useState(said?.comment ?? "");
  const { submit, isBusy } = useSave({ save: () => api.post<Answer>(path, { rating, comment }), invalidates: [["guest", token, "feedback"]], done: null, onDone });
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (rating > 0) submit(undefined); }}>
      <Stack gap="sm">
        <Title order={2} size="h4">{t.ask}</Title>
        <Rating size="xl" value={rating} onChange={setRating} aria-label={t.askStars} getSymbolLabel={stars} />
        <Textarea label={t.askComment} autosize minRows={2} maxLength={5000} value={comment} onChange={(event) => setComment(event.currentTarget.value)} />
        <Button type="submit" loading={isBusy} disabled={rating === 0}>{t.send}</Button>
      </Stack>
    </form>
  );
}
