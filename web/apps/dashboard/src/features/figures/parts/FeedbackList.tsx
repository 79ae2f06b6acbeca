import { EmptyState, ErrorState, Section, useFormat, useText } from "@comptoir/ui";
import { Anchor, Button, Group, Select, Skeleton, Stack, Text } from "@mantine/core";
import { IconMoodSmile } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { MoodBadge, moods, Stars, type Mood } from "@/features/feedback/Verdict";
import { feedbackWords } from "@/features/feedback/words";
import { attendanceWords } from "../attendanceWords";
import { useFeedback } from "../hooks/useAttendance";
import type { Feedback } from "../model/attendance";
import classes from "./FeedbackList.module.css";

/** What clients said after their appointments, and the mood of it. */
export function FeedbackList({ staffId }: { staffId: string | undefined }) {
  const t = useText(attendanceWords);
  const names = useText(feedbackWords).moods;
  const [mood, setMood] = useState<Mood>();
  const list = useFeedback(mood, staffId);
  return (
    <Section
      title={t.opinions}
      aside={<Select aria-label={t.mood} size="xs" w={180} clearable placeholder={t.anyMood} value={mood ?? null} data={moods.map((value) => ({ value, label: names[value] }))} onChange={(value) => setMood(moods.find((one) => one === value))} />}
    >
      {list.isPending && <Stack aria-busy>{[0, 1, 2].map((row) => <Skeleton key={row} h={64} />)}</Stack>}
      {Boolean(list.error) && list.items.length === 0 && <ErrorState compact error={list.error} onRetry={list.retry} />}
      {!list.isPending && !list.error && list.items.length === 0 && <EmptyState compact icon={IconMoodSmile} title={t.noOpinion} text={t.noOpinionText} />}
      {list.items.length > 0 && <ul className={classes.list}>{list.items.map((one) => <Opinion key={one.bookingId} {...one} />)}</ul>}
      {list.hasMore && <Button variant="default" style={{ alignSelf: "center" }} loading={list.isLoadingMore} onClick={list.loadMore}>{t.more}</Button>}
    </Section>
  );
}

function Opinion({ bookingId, rating, comment, sentiment, createdAt }: Feedback) {
  const t = useText(attendanceWords);
  const format = useFormat();
  return (
    <li className={classes.opinion}>
      <Group justify="space-between" gap="xs">
        <Group gap="sm"><Stars rating={rating} /><MoodBadge mood={sentiment} /></Group>
        <Text size="sm" c="dimmed">{format.day(createdAt, "long")}</Text>
      </Group>
      {comment && <Text size="sm">{comment}</Text>}
      <Anchor size="sm" renderRoot={(props) => <Link to="/bookings" search={{ booking: bookingId, period: "any" }} {...props} />}>{t.open}</Anchor>
    </li>
  );
}
