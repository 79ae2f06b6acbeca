import { expect, it } from "vitest";
import type { Booking, BookingStatus } from "./booking";
import { bookingsOf, gather, isSession, participantsOf, statusOf, type GroupSession, type Session } from "./entries";

const booking = (id: string, sessionId: string | null, status: BookingStatus = "confirmed", participants = 1) =>
  ({ id, sessionId, status, participants, serviceId: "yoga", startDate: "2026-06-01T08:00:00Z" }) as Booking;

it("makes one entry of the bookings of a session, where the first of them stood", () => {
  const entries = gather([booking("a", "s1"), booking("b", null), booking("c", "s1"), booking("d", "s2")]);
  expect(entries.map((entry) => [isSession(entry), bookingsOf(entry).map(({ id }) => id)])).toEqual([
    [true, ["a", "c"]], [false, ["b"]], [true, ["d"]],
  ]);
});

it("counts people rather than bookings, and nobody who cancelled or waits", () => {
  const [session] = gather(
    [booking("a", "s", "confirmed", 3), booking("b", "s", "cancelled", 2), booking("c", "s", "no-show"), booking("d", "s", "waitlisted")],
    new Map([["yoga", 16]]),
  ) as [Session];
  expect([participantsOf(session), session.capacity]).toEqual([4, 16]);
});

it("stands where the booking stands that needs a hand", () => {
  const [session] = gather([booking("a", "s", "confirmed"), booking("b", "s", "pending"), booking("c", "s", "cancelled")]) as [Session];
  expect(statusOf(session)).toBe("pending");
});

it("shows the sessions that nobody has booked yet, in their place, and none that is cancelled", () => {
  const session = (id: string | null, startDate: string, status: GroupSession["status"] = "open") =>
    ({ id, serviceId: "yoga", startDate, status, capacity: 12, waiting: 2, title: null, isRolling: id === null, assignedStaff: [], assignedResources: [] }) as unknown as GroupSession;
  const entries = gather([booking("a", "s1")], new Map(), [session("s1", "2026-06-01T08:00:00Z"), session(null, "2026-06-01T07:00:00Z"), session("s3", "2026-06-01T09:00:00Z", "cancelled")]) as Session[];
  expect(entries.map(({ id, capacity, bookings, isPlanned }) => [id, capacity, bookings.length, isPlanned])).toEqual([
    ["yoga@2026-06-01T07:00:00Z", 12, 0, false], ["s1", 12, 1, true],
  ]);
});

it("puts who waits for a place into the session", () => {
  const waits = { ...booking("w", null, "waitlisted"), startDate: "2026-06-01T10:00:00+02:00" };
  const [session, ...others] = gather([booking("a", "s1"), waits]) as Session[];
  expect([session!.bookings.map(({ id }) => id), participantsOf(session!), statusOf(session!), others.length]).toEqual([["a", "w"], 1, "confirmed", 0]);
});
