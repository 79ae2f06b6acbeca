import { describe, expect, it } from "vitest";
import { formToPromo, promoState, promoToForm, type Promo } from "./promo";

const summer: Promo = {
  id: "p1", code: "ÉTÉ", kind: "fixed", value: 1500, currency: "EUR", validFrom: "2026-06-30T22:00:00Z", validUntil: "2026-08-31T22:00:00Z",
  serviceIds: ["s1"], productIds: ["pack"], firstBookingOnly: true, minimumAmount: 5000, maxUses: 10, maxUsesPerClient: 1, isActive: true, uses: 3, revenue: 9000,
  createdAt: "2026-06-01T08:00:00Z",
};

describe("a promo code", () => {
  it("is typed in days and amounts, and stored in instants and cents", () => {
    const form = promoToForm(summer, "EUR", "Europe/Paris");
    expect(form).toMatchObject({ value: 15, minimumAmount: 50, validFrom: "2026-07-01", validUntil: "2026-08-31" });
    expect(summer).toMatchObject({
      ...formToPromo(form, "EUR", "Europe/Paris"), validFrom: expect.any(String), validUntil: expect.any(String),
    });
    expect(Date.parse(formToPromo(form, "EUR", "Europe/Paris").validUntil ?? "")).toBe(Date.parse(summer.validUntil ?? ""));
  });

  it("keeps per cents and minutes as they are", () => {
    expect(formToPromo({ ...promoToForm(summer, "EUR", "UTC"), kind: "freeMinutes", value: 30 }, "EUR", "UTC").value).toBe(30);
  });

  it.each([
    [{}, "2026-07-15", "active"], [{ isActive: false }, "2026-07-15", "off"], [{}, "2026-06-01", "notYet"],
    [{}, "2026-09-01", "expired"], [{ uses: 10 }, "2026-07-15", "usedUp"],
  ] as const)("%o on %s is %s", (change, day, state) => {
    expect(promoState({ ...summer, ...change }, new Date(`${day}T12:00:00Z`))).toBe(state);
  });
});
