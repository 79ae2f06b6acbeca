import { expect, it } from "vitest";
import { countsOf } from "./counts";

it("counts a moved booking once, where it went", () => {
  const bookings = (["pending", "confirmed", "completed", "no-show", "cancelled", "rescheduled"] as const).map((status) => ({ status }));
  expect(countsOf(bookings)).toEqual({ total: 5, upcoming: 2, done: 2, cancelled: 1 });
});
