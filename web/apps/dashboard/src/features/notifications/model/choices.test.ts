import { expect, it } from "vitest";
import { channelsOf, chosen } from "./choices";
import type { Topic } from "./notifications";

const way = (channel: string, isWanted: boolean, isFixed = false) => ({ channel, isWanted, isFixed });
const topics: Topic[] = [
  { topic: "bookings", isEssential: true, channels: [way("email", true, true)] },
  { topic: "reminders", isEssential: false, channels: [way("sms", true), way("email", true), way("push", false)] },
];

it("shows every channel that some topic has, once and in one order", () => {
  expect(channelsOf(topics)).toEqual(["email", "push", "sms"]);
  expect(channelsOf([{ topic: "x", isEssential: false, channels: [way("pager", true), way("in_app", true)] }])).toEqual(["in_app", "pager"]);
});

it("makes one choice and leaves the others", () => {
  const after = chosen(topics, { topic: "reminders", channel: "push", isWanted: true });
  expect(after[1]?.channels.map(({ isWanted }) => isWanted)).toEqual([true, true, true]);
  expect(after[0]).toBe(topics[0]);
});
