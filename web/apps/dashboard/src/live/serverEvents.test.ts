import { expect, it } from "vitest";
import { eventParser, type ServerEvent } from "./serverEvents";

function parsed(...chunks: string[]): ServerEvent[] {
  const events: ServerEvent[] = [];
  const feed = eventParser((event) => events.push({ ...event }));
  chunks.forEach(feed);
  return events;
}

it("hears an event however the network cuts it", () => {
  const whole = 'retry: 2000\n\nid: 7\nevent: booking.created.v1\ndata: {"id":"b1"}\n\n';
  const event = { id: "7", name: "booking.created.v1", data: '{"id":"b1"}' };
  expect(parsed(whole)).toEqual([event]);
  expect(parsed(...whole)).toEqual([event]);
});

it("ignores heartbeats and keeps the last id for coming back", () => {
  expect(parsed(": still here\n\n", "id: 1\ndata: a\n\n", "data: b\ndata: c\n\n")).toEqual([
    { id: "1", name: "message", data: "a" },
    { id: "1", name: "message", data: "b\nc" },
  ]);
});
