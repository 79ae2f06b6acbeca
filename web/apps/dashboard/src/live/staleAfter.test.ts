import { expect, it } from "vitest";
import { staleAfter } from "./staleAfter";

it("asks again what an event makes stale, and ignores what it does not know", () => {
  expect(staleAfter('{"event":"booking.created.v1","data":{"id":"1"}}')).toContainEqual(["bookings"]);
  expect(staleAfter('{"event":"weather.changed.v1"}')).toEqual([]);
  expect(staleAfter("not json")).toEqual([]);
});
