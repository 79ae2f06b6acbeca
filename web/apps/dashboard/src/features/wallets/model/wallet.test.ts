import { describe, expect, it } from "vitest";
import { emptyHand, expiresSoon, handBody, shownBalances } from "./wallet";

describe("what staff write by hand", () => {
  it("is a grant that lasts until the end of its last day", () => {
    expect(handBody({ ...emptyHand, unit: "minutes", quantity: 1.5, expiresOn: "2026-12-31", reason: " Retard " }, "EUR", "Europe/Paris")).toEqual({
      kind: "grant", unit: "minutes", quantity: 90, serviceIds: [], reason: "Retard", expiresAt: "2026-12-31T23:00:00.000Z",
    });
  });

  it("is a correction when something is taken", () => {
    expect(handBody({ ...emptyHand, direction: "take", unit: "money", quantity: 12.5, lotId: "l", reason: "Doublon" }, "EUR", "UTC")).toEqual({
      kind: "correct", unit: "money", currency: "EUR", quantity: -1250, lotId: "l", reason: "Doublon",
    });
  });
});

it("leaves out what is used up, and tells what expires within a fortnight", () => {
  const spent = { unit: "credits" as const, currency: null, available: 0, reserved: 0 };
  expect(shownBalances([spent, { ...spent, reserved: 1 }])).toHaveLength(1);
  const now = new Date("2026-11-21T09:00:00Z");
  expect(expiresSoon("2026-12-01T00:00:00Z", now)).toBe(true);
  expect(expiresSoon("2026-12-31T00:00:00Z", now)).toBe(false);
  expect(expiresSoon(null, now)).toBe(false);
});
