import { describe, expect, it } from "vitest";
import { formToProduct, moved, newProduct, productToForm, type Product } from "./product";

const pack: Product = {
  id: "p", kind: "pack", name: "Carte 10 heures", description: "", price: 45_000, currency: "EUR", isActive: true, isArchived: false, color: "#2f8f56", image: "",
  sortOrder: 1, metadata: {}, vatRate: 20, limitPerClient: null, unit: "minutes", quantity: 600, serviceIds: ["s"], validityDays: 180, validFrom: "purchase",
  isShareable: false, period: null, allowance: null, rollover: null, trialDays: null, minimumPeriods: null, noticeDays: null, graceDays: null,
  allowanceInGrace: null, canPause: null, memberTier: null, amount: null, minAmount: null, maxAmount: null, packId: null, validityMonths: null, sales: 0,
  createdAt: "2026-11-21T09:00:00Z", updatedAt: "2026-11-21T09:00:00Z",
};

describe("a product", () => {
  it("is typed in hours and euros, and stored in minutes and cents", () => {
    const form = productToForm(pack);
    expect(form).toMatchObject({ price: 450, quantity: 10, unit: "minutes" });
    expect(formToProduct(form, "EUR")).toEqual({
      kind: "pack", name: pack.name, description: "", price: 45_000, isActive: true, color: "#2f8f56", vatRate: 20, limitPerClient: null,
      unit: "minutes", quantity: 600, serviceIds: ["s"], validityDays: 180, validFrom: "purchase", isShareable: false,
    });
  });

  it("has no price of its own when its buyer chooses the amount", () => {
    const gift = { ...newProduct("gift_certificate"), worth: "free" as const, price: 80 };
    expect(formToProduct(gift, "EUR")).toMatchObject({ price: 0, amount: null, minAmount: 1000, maxAmount: 50_000, packId: null });
  });

  it("carries nothing over without an allowance, and no more than its cap", () => {
    const plan = { ...newProduct("subscription"), rollover: { mode: "capped" as const, cap: 2, periods: "" as const } };
    expect(formToProduct(plan, "EUR")).toMatchObject({ allowance: { unit: "credits", quantity: 4 }, rollover: { mode: "capped", cap: 2, periods: null } });
    expect(formToProduct({ ...plan, hasAllowance: false }, "EUR")).toMatchObject({ allowance: null, rollover: { mode: "none" } });
  });
});

it("moves one product past its neighbour, whatever places they had", () => {
  const three = ["a", "b", "c"].map((id) => ({ ...pack, id, sortOrder: 0 }));
  expect(moved(three, "c", -1)).toEqual([{ id: "a", sortOrder: 1 }, { id: "c", sortOrder: 2 }, { id: "b", sortOrder: 3 }]);
  expect(moved(three, "a", -1)).toEqual([]);
  expect(moved([{ ...pack, id: "a", sortOrder: 1 }, { ...pack, id: "b", sortOrder: 2 }], "a", 1)).toEqual([{ id: "b", sortOrder: 1 }, { id: "a", sortOrder: 2 }]);
});
