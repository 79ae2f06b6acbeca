import type { Topic } from "./notifications";

export type Choice = { topic: string; channel: string; isWanted: boolean };

const order = ["in_app", "email", "push", "sms"];

/** The channels that any of these topics has, in the order they are shown. */
export function channelsOf(topics: readonly Topic[]): string[] {
  const there = new Set(topics.flatMap(({ channels }) => channels.map(({ channel }) => channel)));
  return [...order.filter((one) => there.has(one)), ...[...there].filter((one) => !order.includes(one))];
}

/** The same with one choice made. */
export function chosen(topics: readonly Topic[], { topic, channel, isWanted }: Choice): Topic[] {
  return topics.map((one) => (one.topic !== topic ? one : {
    ...one, channels: one.channels.map((way) => (way.channel === channel ? { ...way, isWanted } : way)),
  }));
}
