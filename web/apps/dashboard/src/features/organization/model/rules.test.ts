import { expect, it } from "vitest";
import { formToRules, rulesToForm, type Rules } from "./rules";

const rules: Rules = {
  minAdvanceTime: 90, maxAdvanceDays: null, holdMinutes: 15, approvalAbove: 100_000, maxBookingsPerHour: 5, maxActiveBookings: 0,
  waitlistOfferMinutes: 30, noShowAfterMinutes: null, deposit: { percentage: 30, amount: null }, belowMinimum: "cancel", minimumCutoffHours: 24,
};

it("shows hours and amounts, and gives back what it was given", () => {
  const form = rulesToForm(rules, "EUR");
  expect(form).toMatchObject({ minAdvanceHours: 1.5, approvalAbove: 1000, maxActiveBookings: "", noShowAfterMinutes: "" });
  expect(formToRules(form, "EUR")).toEqual({ ...rules, deposit: { percentage: 30 } });
});

it("takes an emptied limit as no limit and an emptied delay as the default", () => {
  const form = { ...rulesToForm(rules, "EUR"), maxBookingsPerHour: "" as const, holdMinutes: "" as const };
  expect(formToRules(form, "EUR")).toMatchObject({ maxBookingsPerHour: 0, holdMinutes: null });
});

it("asks a deposit of a sum or a share, and none where nothing was typed", () => {
  const form = rulesToForm({ ...rules, deposit: { amount: 2050, percentage: null } }, "EUR");
  expect(form.deposit).toEqual({ kind: "amount", percentage: "", amount: 20.5 });
  expect(formToRules(form, "EUR").deposit).toEqual({ amount: 2050 });
  expect(formToRules({ ...form, deposit: { ...form.deposit, kind: "percentage" } }, "EUR").deposit).toBeNull();
  expect(formToRules({ ...form, deposit: { ...form.deposit, kind: "none" } }, "EUR").deposit).toBeNull();
});
