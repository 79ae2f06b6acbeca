import { expect, it } from "vitest";
import { cancelBody } from "./money";

it("says nothing of money when none was paid, and the sum when one is chosen", () => {
  expect(cancelBody({ reason: " ", scope: "this", refund: null, amount: 0, notify: true })).toEqual({});
  expect(cancelBody({ reason: "Malade", scope: "following", refund: "amount", amount: 1250, notify: true })).toEqual({ reason: "Malade", scope: "following", refund: { amount: 1250 } });
  expect(cancelBody({ reason: "", scope: "this", refund: "policy", amount: 0, notify: false })).toEqual({ refund: "policy", notify: false });
});
