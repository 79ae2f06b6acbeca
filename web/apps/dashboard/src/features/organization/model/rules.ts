import { fromMinor, toMinor } from "../../services/model/money";
import type { Organization } from "./organization";

/** Reminders, quiet hours and asking for feedback have a page of their own. */
export type Rules = Omit<Organization["rules"], "reminders" | "quietHours" | "askFeedback">;

/** A number input's value: "" while it is empty. */
type Num = number | "";

/** House rules as they are typed: hours, amounts. */
export type RulesForm = {
  minAdvanceHours: Num;
  maxAdvanceDays: Num;
  holdMinutes: Num;
  approvalAbove: Num;
  deposit: { kind: string; percentage: Num; amount: Num };
  maxBookingsPerHour: Num;
  maxActiveBookings: Num;
  waitlistOfferMinutes: Num;
  noShowAfterMinutes: Num;
  belowMinimum: string;
  minimumCutoffHours: Num;
};

export function rulesToForm(rules: Rules, currency: string): RulesForm {
  return {
    minAdvanceHours: rules.minAdvanceTime === null ? "" : rules.minAdvanceTime / 60,
    maxAdvanceDays: rules.maxAdvanceDays ?? "",
    holdMinutes: rules.holdMinutes,
    approvalAbove: rules.approvalAbove === null ? "" : fromMinor(rules.approvalAbove, currency),
    deposit: {
      kind: rules.deposit?.amount ? "amount" : rules.deposit ? "percentage" : "none",
      percentage: rules.deposit?.percentage ?? "",
      amount: rules.deposit?.amount ? fromMinor(rules.deposit.amount, currency) : "",
    },
    maxBookingsPerHour: rules.maxBookingsPerHour || "",
    maxActiveBookings: rules.maxActiveBookings || "",
    waitlistOfferMinutes: rules.waitlistOfferMinutes,
    noShowAfterMinutes: rules.noShowAfterMinutes ?? "",
    belowMinimum: rules.belowMinimum,
    minimumCutoffHours: rules.minimumCutoffHours,
  };
}

/** The rules to send: an empty field is the default, except for the two limits, where it lifts the limit (0). */
export function formToRules(form: RulesForm, currency: string) {
  const orNull = (value: Num) => (value === "" ? null : value);
  return {
    minAdvanceTime: form.minAdvanceHours === "" ? null : Math.round(form.minAdvanceHours * 60),
    maxAdvanceDays: orNull(form.maxAdvanceDays),
    holdMinutes: orNull(form.holdMinutes),
    approvalAbove: form.approvalAbove === "" ? null : toMinor(form.approvalAbove, currency),
    deposit: depositToRule(form.deposit, currency),
    maxBookingsPerHour: Number(form.maxBookingsPerHour),
    maxActiveBookings: Number(form.maxActiveBookings),
    waitlistOfferMinutes: orNull(form.waitlistOfferMinutes),
    noShowAfterMinutes: orNull(form.noShowAfterMinutes),
    belowMinimum: form.belowMinimum,
    minimumCutoffHours: orNull(form.minimumCutoffHours),
  };
}

function depositToRule({ kind, percentage, amount }: RulesForm["deposit"], currency: string) {
  if (kind === "percentage" && percentage) return { percentage };
  return kind === "amount" && amount ? { amount: toMinor(amount, currency) } : null;
}
