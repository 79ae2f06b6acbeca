import { describe, expect, it } from "vitest";
import { change, csv, hoursShown, marks } from "./figures";
import { before, intervalOf, spanOf } from "./period";

describe("periods", () => {
  it("end today and are compared with as many days before", () => {
    const week = spanOf("week", "2026-11-21", {});
    expect(week).toEqual({ from: "2026-11-15", to: "2026-11-21" });
    expect(before(week)).toEqual({ from: "2026-11-08", to: "2026-11-14" });
    expect(spanOf("year", "2026-11-21", {})).toEqual({ from: "2025-11-22", to: "2026-11-21" });
  });

  it("of a whole month are compared with the month before, whatever its length", () => {
    const month = spanOf("lastMonth", "2026-04-15", {});
    expect(month).toEqual({ from: "2026-03-01", to: "2026-03-31" });
    expect(before(month)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  });

  it("chosen the wrong way round are turned", () => {
    expect(spanOf("custom", "2026-11-21", { from: "2026-05-02", to: "2026-05-01" })).toEqual({ from: "2026-05-01", to: "2026-05-02" });
  });

  it("are cut into few enough bars", () => {
    expect(intervalOf(spanOf("month", "2026-11-21", {}))).toBe("day");
    expect(intervalOf(spanOf("quarter", "2026-11-21", {}))).toBe("week");
    expect(intervalOf(spanOf("year", "2026-11-21", {}))).toBe("month");
  });
});

describe("figures", () => {
  it("have round marks", () => {
    expect(marks(0)).toEqual([0, 1]);
    expect(marks(7)).toEqual([0, 2, 4, 6, 8]);
    expect(marks(1234)).toEqual([0, 500, 1000, 1500]);
    expect(marks(95)).toEqual([0, 25, 50, 75, 100]);
  });

  it("say no change where there was nothing", () => {
    expect(change(5, 0)).toBeNull();
    expect(change(6, 4)).toBe(0.5);
  });

  it("show the hours that are busy", () => {
    expect(hoursShown([{ dayOfWeek: 1, hour: 9, bookings: 1 }, { dayOfWeek: 2, hour: 12, bookings: 3 }, { dayOfWeek: 2, hour: 22, bookings: 0 }])).toEqual([9, 10, 11, 12]);
    expect(hoursShown([])).toHaveLength(12);
  });

  it("go into a spreadsheet as they are, and never as a formula", () => {
    expect(csv([["Nom", "Prix"], ["Soin \"doux\"; long", 12.5], ["=1+1", 0]], ";")).toBe('Nom;Prix\r\n"Soin ""doux""; long";12,5\r\n\'=1+1;0');
  });
});
