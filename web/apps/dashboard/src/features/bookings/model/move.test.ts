import { expect, it } from "vitest";
import type { Booking } from "./booking";
import { moveBody, placeOf } from "./move";

const booking = {
  id: "b", startDate: "2026-06-01T08:00:00Z", endDate: "2026-06-01T09:00:00Z",
  assignedStaff: [{ staffId: "anna" }], assignedResources: [{ resourceId: "room" }],
} as unknown as Booking;
const target = { start: new Date("2026-06-01T10:00:00Z"), end: new Date("2026-06-01T11:00:00Z"), staffIds: ["anna"], resourceIds: ["room"] };
const how = { notify: true, scope: "this" as const, reason: " " };

it("says only what changes", () => {
  expect(moveBody(booking, placeOf(booking, target), how)).toEqual({ startDate: "2026-06-01T10:00:00.000Z", notify: true });
});

it("says a new length, person, room, scope and reason", () => {
  const place = placeOf(booking, { ...target, end: new Date("2026-06-01T12:00:00Z"), staffIds: ["ben"], resourceIds: ["hall"] });
  expect(moveBody(booking, place, { notify: false, scope: "all", reason: "Demandé par téléphone" })).toEqual({
    startDate: "2026-06-01T10:00:00.000Z", endDate: "2026-06-01T12:00:00.000Z", staffId: "ben", resourceIds: ["hall"], notify: false, scope: "all",
    override: { reason: "Demandé par téléphone" },
  });
});
