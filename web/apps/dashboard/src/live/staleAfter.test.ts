import { expect, it } from "vitest";
import { staleAfter } from "./staleAfter";

it("asks again what an event makes stale, and ignores what it does not know", () => {
  expect(staleAfter("booking.created.v1")).toContain("bookings");
  expect(staleAfter("planning.staff_changed.v1")).toContain("staff");
  expect(staleAfter("weather.changed.v1")).toEqual([]);
});
