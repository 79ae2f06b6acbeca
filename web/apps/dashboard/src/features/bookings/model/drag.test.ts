import { expect, it } from "vitest";
import type { Booking } from "./booking";
import type { GridColumn } from "./columns";
import { draggedTo, targetOf, type Drag } from "./drag";
import type { Lane } from "./lanes";

const hours = { first: 8, last: 20 };
const paris = "Europe/Paris";
const booking = {
  id: "b", startDate: "2026-06-01T08:00:00Z", endDate: "2026-06-01T09:30:00Z",
  assignedStaff: [{ staffId: "anna" }, { staffId: "ben" }], assignedResources: [{ resourceId: "room" }],
} as unknown as Booking;
const drag: Drag = { kind: "move", entry: booking, origin: 0, column: 0, from: 600, to: 690, step: 15, byKeyboard: false };
const column = (date: string, lane: string | null, kind: Lane["kind"] = "staff") =>
  ({ key: date + lane, date, lane: { id: lane, kind, name: "", color: null, units: 1, shades: [] }, shades: [] }) as unknown as GridColumn;

it("moves by quarters of an hour, and stays within the hours shown", () => {
  expect(draggedTo(drag, 2, 652, hours)).toMatchObject({ column: 2, from: 645, to: 735 });
  expect(draggedTo(drag, 0, 100, hours)).toMatchObject({ from: 480, to: 570 });
  expect(draggedTo(drag, 0, 1300, hours)).toMatchObject({ from: 1185, to: 1275 });
});

it("grows by whole units, one at least", () => {
  const resize: Drag = { ...drag, kind: "resize", step: 60, to: 660 };
  expect(draggedTo(resize, 0, 790, hours)).toMatchObject({ from: 600, to: 780 });
  expect(draggedTo(resize, 0, 500, hours)).toMatchObject({ to: 660 });
});

it("gives a booking to the person of its new lane, and leaves the others with it", () => {
  const target = targetOf({ ...drag, column: 1 }, [column("2026-06-01", "anna"), column("2026-06-01", "chloe")], paris);
  expect(target).toMatchObject({ staffIds: ["chloe", "ben"], resourceIds: ["room"] });
  expect(target.start.toISOString()).toBe("2026-06-01T08:00:00.000Z");
});

it("gives it to nobody new when it is put where nobody is", () => {
  expect(targetOf({ ...drag, column: 1 }, [column("2026-06-01", "anna"), column("2026-06-01", null)], paris).staffIds).toEqual(["anna", "ben"]);
});

it("keeps its real length over the night the clocks change", () => {
  const target = targetOf({ ...drag, from: 60, to: 150 }, [column("2026-03-29", "anna")], paris);
  expect([target.start.toISOString(), target.end.toISOString()]).toEqual(["2026-03-29T00:00:00.000Z", "2026-03-29T01:30:00.000Z"]);
});
