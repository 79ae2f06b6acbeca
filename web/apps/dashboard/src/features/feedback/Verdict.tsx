import { useText } from "@comptoir/ui";
import { Badge, Rating } from "@mantine/core";
import { feedbackWords } from "./words";

export const moods = ["positive", "neutral", "negative"] as const;
export type Mood = (typeof moods)[number];

const colors = { positive: "pine", neutral: "gray", negative: "red" } as const;

/** What a client's words sound like. */
export function MoodBadge({ mood }: { mood: Mood }) {
  return <Badge color={colors[mood]}>{useText(feedbackWords).moods[mood]}</Badge>;
}

/** The stars a client gave. */
export function Stars({ rating }: { rating: number }) {
  return <Rating value={rating} readOnly size="sm" role="img" aria-label={useText(feedbackWords).stars(rating)} />;
}
