import { describe, expect, it } from "vitest";
import { cancelBody, nextOf } from "./subscription";

const active = { status: "active" as const, nextChargeAt: "2026-12-01T00:00:00Z", cancelAt: null, pausedUntil: null, graceUntil: null, endedAt: null };

describe("what comes next of a subscription", () => {
  it.each([
    [active, "charge", active.nextChargeAt],
    [{ ...active, cancelAt: "2026-12-31T00:00:00Z" }, "end", "2026-12-31T00:00:00Z"],
    [{ ...active, status: "paused" as const, pausedUntil: null }, "resume", null],
    [{ ...active, status: "past_due" as const, graceUntil: "2026-11-28T00:00:00Z" }, "grace", "2026-11-28T00:00:00Z"],
    [{ ...active, status: "ended" as const, endedAt: "2026-11-01T00:00:00Z" }, "over", "2026-11-01T00:00:00Z"],
  ])("%#", (subscription, what, at) => {
    expect(nextOf(subscription)).toEqual({ what, at });
  });
});

it("gives nothing back of a subscription that runs to its end", () => {
  expect(cancelBody({ at: "period_end", refund: "prorated", force: true, reason: " " })).toEqual({ at: "period_end" });
  expect(cancelBody({ at: "now", refund: "prorated", force: false, reason: "Déménage" })).toEqual({ at: "now", refund: "prorated", force: false, reason: "Déménage" });
});
