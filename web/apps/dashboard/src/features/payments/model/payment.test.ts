import { describe, expect, it } from "vitest";
import { refundable, sumsOf, type Payment } from "./payment";

const paid: Payment = {
  id: "1", subjectType: "booking", subjectId: "b", clientId: null, purpose: "booking", provider: "counter", method: "card", amount: 5000, currency: "EUR",
  status: "paid", refundedAmount: 0, note: null, recordedBy: null, externalId: null, failureCode: null, paidAt: "2026-11-21T09:00:00Z", clientName: "", clientEmail: "", createdAt: "2026-11-21T09:00:00Z",
};

describe("a payment", () => {
  it("can be given back as far as it is kept", () => {
    expect(refundable({ ...paid, status: "partially_refunded", refundedAmount: 2000 })).toBe(3000);
    expect(refundable({ ...paid, status: "pending" })).toBe(0);
    expect(refundable({ ...paid, status: "disputed" })).toBe(0);
  });
});

describe("the sums", () => {
  it("count money that came in, not what is awaited nor what a wallet covered", () => {
    const rows = [paid, { ...paid, status: "refunded", refundedAmount: 5000 }, { ...paid, status: "pending" }, { ...paid, provider: "wallet" }, { ...paid, currency: "CHF" }];
    expect(sumsOf(rows)).toEqual([
      { currency: "EUR", received: 10_000, refunded: 5000, kept: 5000, byMethod: [["card", 5000]] },
      { currency: "CHF", received: 5000, refunded: 0, kept: 5000, byMethod: [["card", 5000]] },
    ]);
  });
});
