import { expect, it } from "vitest";
import type { BookingAction } from "./booking";
import { nextStep, otherSteps } from "./nextStep";

const now = new Date("2026-06-01T10:00:00Z");
const step = (allowedActions: BookingAction[], endDate = "2026-06-01T11:00:00Z", checkedInAt: string | null = null) => nextStep({ allowedActions, startDate: new Date(Date.parse(endDate) - 3_600_000).toISOString(), endDate, checkedInAt }, now);

it("asks for an answer first, then for the arrival, then for the end", () => {
  expect(step(["cancel", "confirm", "decline"])).toBe("confirm");
  expect(step(["cancel", "check-in", "complete"])).toBe("check-in");
  expect(step(["check-out", "complete"], undefined, "2026-06-01T09:55:00Z")).toBe("check-out");
  expect(step(["check-in", "complete"], "2026-06-01T09:00:00Z")).toBe("complete");
  expect(step(["cancel"])).toBeNull();
  expect(step(["check-in", "complete", "cancel"], "2026-06-08T11:00:00Z")).toBeNull();
});

it("puts the rest in a menu, cancelling last", () => {
  expect(otherSteps({ allowedActions: ["cancel", "no-show", "check-in", "reschedule"] }, ["check-in"])).toEqual(["reschedule", "no-show", "cancel"]);
});
