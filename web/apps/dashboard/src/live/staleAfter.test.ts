import { expect, it } from "vitest";
import { staleAfter } from "./staleAfter";

it("asks again what an event makes stale, and ignores what it does not know", () => {
  expect(staleAfter("booking.created.v1")).toContain("bookings");
  expect(staleAfter("planning.staff_changed.v1")).toContain("staff");
  expect(staleAfter("booking_link.revoked.v1")).toEqual(["links"]);
  expect(staleAfter("session.cancelled.v1")).toContain("sessions");
  expect(staleAfter("wallet.granted.v1")).toContain("wallets");
  expect(staleAfter("refund.created.v1")).toContain("payments");
  expect(staleAfter("weather.changed.v1")).toEqual([]);
});
