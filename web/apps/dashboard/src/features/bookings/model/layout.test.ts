import { expect, it } from "vitest";
import type { Booking } from "./booking";
import { hoursShown, layOut } from "./layout";

const paris = "Europe/Paris";
const booking = (id: string, startDate: string, endDate: string) => ({ id, startDate, endDate }) as Booking;
const columnsOf = (bookings: Booking[], day = "2026-06-01") =>
  Object.fromEntries(layOut(bookings, [day], paris)[0]!.blocks.map(({ entry: { id }, column, columns }) => [id, `${column}/${columns}`]));

it("puts bookings at the same time side by side, and one alone in full width", () => {
  expect(
    columnsOf([
      booking("a", "2026-06-01T08:00Z", "2026-06-01T10:00Z"),
      booking("b", "2026-06-01T09:00Z", "2026-06-01T11:00Z"),
      booking("c", "2026-06-01T10:00Z", "2026-06-01T12:00Z"),
      booking("d", "2026-06-01T12:00Z", "2026-06-01T13:00Z"),
    ]),
  ).toEqual({ a: "0/2", b: "1/2", c: "0/2", d: "0/1" });
});

it("splits a booking at midnight, and gives nothing to a day it only touches", () => {
  const days = layOut(
    [booking("late", "2026-06-01T20:00Z", "2026-06-02T00:00Z"), booking("till-midnight", "2026-06-01T20:00Z", "2026-06-01T22:00Z")],
    ["2026-06-01", "2026-06-02"],
    paris,
  );
  expect(days.map(({ blocks }) => blocks.map(({ entry: { id }, from, to }) => [id, from, to]))).toEqual([
    [["late", 1320, 1440], ["till-midnight", 1320, 1440]],
    [["late", 0, 120]],
  ]);
});

it("lists a stay of a day or longer above the hours of each of its days", () => {
  const days = layOut([booking("stay", "2026-06-01T13:00Z", "2026-06-03T09:00Z")], ["2026-06-01", "2026-06-02", "2026-06-03"], paris);
  expect(days.map(({ allDay, blocks }) => [allDay.length, blocks.length])).toEqual([[1, 0], [1, 0], [1, 0]]);
});

it("shows the wall clock on the day the clocks change", () => {
  const [day] = layOut([booking("a", "2026-03-29T07:00Z", "2026-03-29T08:00Z")], ["2026-03-29"], paris);
  expect(day!.blocks[0]).toMatchObject({ from: 540, to: 600 });
});

it("widens the hours shown to whatever lies outside the working day", () => {
  const days = layOut([booking("early", "2026-06-01T03:30Z", "2026-06-01T04:30Z")], ["2026-06-01"], paris);
  expect(hoursShown(days)).toEqual([5, 20]);
});
