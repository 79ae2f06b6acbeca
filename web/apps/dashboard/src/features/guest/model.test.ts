import { expect, test } from "vitest";
import { leftUntil, noteOf, yoursOf } from "./model";

test("each ending has its own sentence, and an unknown one the plain sentence", () => {
  const ended = (cancellationCode: string) => noteOf({ status: "cancelled", awaits: "", waitlist: null, cancellationCode });
  expect(ended("lapsed")).toBe("lapsed");
  expect(ended("declined")).toBe("declined");
  expect(ended("something_new")).toBe("cancelled");
  expect(ended("")).toBe("cancelled");
});

test("what is awaited is said, and an offer before the place in the queue", () => {
  const queue = { position: 2, since: "2026-11-21T09:00:00Z", until: null, offeredAt: null, offerExpiresAt: null };
  expect(noteOf({ status: "pending", awaits: "payment", waitlist: null, cancellationCode: "" })).toBe("payment");
  expect(noteOf({ status: "pending", awaits: "approval", waitlist: null, cancellationCode: "" })).toBe("pending");
  expect(noteOf({ status: "waitlisted", awaits: "", waitlist: queue, cancellationCode: "" })).toBe("queue");
  expect(noteOf({ status: "waitlisted", awaits: "", waitlist: { ...queue, offerExpiresAt: "2026-11-21T10:00:00Z" }, cancellationCode: "" })).toBe("offer");
  expect(noteOf({ status: "confirmed", awaits: "", waitlist: null, cancellationCode: "" })).toBeNull();
});

test("time left is whole minutes, rounded up, and never below nothing", () => {
  const at = Date.parse("2026-11-21T10:00:00Z");
  expect(leftUntil("2026-11-21T10:29:01Z", at)).toBe(30);
  expect(leftUntil("2026-11-21T10:00:00Z", at)).toBe(0);
  expect(leftUntil("2026-11-21T09:00:00Z", at)).toBe(0);
});

test("a visitor on another clock reads their own hour as well", () => {
  expect(yoursOf("2026-11-24T09:00:00+01:00", "Europe/Paris", "Europe/Berlin", "fr")).toBeNull();
  expect(yoursOf("2026-11-24T09:00:00+01:00", "Europe/Paris", "America/New_York", "fr")).toBe("mar. 03:00");
  expect(yoursOf("2026-11-24T09:00:00+01:00", "Europe/Paris", "America/New_York", "en")).toBe("Tue 03:00");
});
