import { describe, expect, it } from "vitest";
import { addDays, addMonths, cityOf, instantOf, startOfWeek, wallOf, weekdayOf } from "./zone";

const paris = "Europe/Paris";

describe("wall-clock time", () => {
  it("reads an instant as the zone's clocks show it", () => {
    expect(wallOf("2026-07-01T22:30:00Z", paris)).toEqual({ date: "2026-07-02", time: "00:30", minutes: 30 });
    expect(wallOf("2026-01-01T04:00:00Z", "Asia/Kolkata").time).toBe("09:30");
  });

  it("finds the instant of a wall time on either side of a change of clocks", () => {
    expect(instantOf("2026-03-28", "09:00", paris).toISOString()).toBe("2026-03-28T08:00:00.000Z");
    expect(instantOf("2026-03-29", "09:00", paris).toISOString()).toBe("2026-03-29T07:00:00.000Z");
    expect(instantOf("2026-10-25", "09:00", paris).toISOString()).toBe("2026-10-25T08:00:00.000Z");
    expect(instantOf("2026-06-01", "09:30", "Asia/Kolkata").toISOString()).toBe("2026-06-01T04:00:00.000Z");
  });

  it("takes the first of an hour that comes twice", () => {
    expect(instantOf("2026-10-25", "02:30", paris).toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });

  it("moves a time that does not exist past the gap", () => {
    expect(wallOf(instantOf("2026-03-29", "02:30", paris), paris).time).toBe("03:30");
  });

  it("starts every day of a changing week at midnight", () => {
    for (const zone of [paris, "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland"]) {
      for (let i = 0; i < 366; i += 1) {
        const date = addDays("2026-01-01", i);
        expect(wallOf(instantOf(date, "12:00", zone), zone)).toMatchObject({ date, time: "12:00" });
      }
    }
  });
});

it("calls a zone by its city", () => {
  expect([cityOf("America/New_York"), cityOf("UTC")]).toEqual(["New York", "UTC"]);
});

describe("calendar dates", () => {
  it("begin the week on Monday", () => {
    expect(startOfWeek("2026-11-22")).toBe("2026-11-16");
    expect(weekdayOf("2026-11-22")).toBe(7);
  });

  it("keep to the month's last day", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
  });
});
