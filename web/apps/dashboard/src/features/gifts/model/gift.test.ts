import { expect, it } from "vitest";
import { giftToBody, hiddenCode, newGift, spacedCode } from "./gift";

it("is worth an amount, or sessions and hours", () => {
  expect(giftToBody({ ...newGift, recipientName: " Lou " }, "EUR", "UTC")).toEqual({ design: "classic", recipientName: "Lou", amount: 5000 });
  expect(giftToBody({ ...newGift, unit: "minutes", quantity: 1.5, packName: "Studio", validityMonths: 24 }, "EUR", "UTC")).toEqual({
    design: "classic", pack: { unit: "minutes", quantity: 90, name: "Studio", serviceIds: [] }, validityMonths: 24,
  });
});

it("has a code that is read in groups of four, and told by its end", () => {
  expect(spacedCode("ABCD2345EFGH6789")).toBe("ABCD 2345 EFGH 6789");
  expect(spacedCode("ABCD-2345-EFGH-6789")).toBe("ABCD 2345 EFGH 6789");
  expect(hiddenCode("6789")).toBe("•••• 6789");
});
