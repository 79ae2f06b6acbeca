import { expect, test } from "vitest";
import { dayIn, dayText, elsewhereText, firstWeekday, offsetIn, offsetText, partOfDay, timeText, visitorZone, zoneCity } from "../src/model/zones";

test("these tests run on a clock far away", () => {
  expect(visitorZone()).toBe("Pacific/Auckland");
});

test("times are the place's, whatever the visitor's clock", () => {
  expect(timeText("fr-FR", "Europe/Paris", "2026-11-23T08:30:00Z")).toBe("09:30");
  expect(timeText("en-GB", "Asia/Kolkata", "2026-11-23T08:30:00Z")).toBe("14:00");
  expect(dayIn("Europe/Paris", "2026-11-23T22:59:00Z")).toBe("2026-11-23");
  expect(dayIn("Europe/Paris", "2026-11-23T23:00:00Z")).toBe("2026-11-24");
});

test("a calendar day is written without any zone", () => {
  expect(dayText("fr-FR", "2026-03-03")).toBe("mardi 3 mars");
  expect(dayText("en-GB", "2026-03-03")).toBe("Tuesday 3 March");
});

test("offsets follow daylight saving time and half hours", () => {
  expect(offsetIn("Europe/Paris", "2026-01-15T12:00:00Z")).toBe(60);
  expect(offsetIn("Europe/Paris", "2026-07-15T12:00:00Z")).toBe(120);
  expect(offsetIn("America/St_Johns", "2026-01-15T12:00:00Z")).toBe(-210);
  expect(offsetIn("UTC", "2026-01-15T12:00:00Z")).toBe(0);
});

test("the two half past two of a night in October can be told apart", () => {
  const [first, second] = ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"] as const;
  expect(timeText("en-GB", "Europe/Paris", first)).toBe(timeText("en-GB", "Europe/Paris", second));
  expect([first, second].map((instant) => offsetText("Europe/Paris", instant))).toEqual(["UTC+2", "UTC+1"]);
  expect(offsetText("America/St_Johns", "2026-01-15T12:00:00Z")).toBe("UTC−3:30");
});

test("a visitor elsewhere reads their own time, and the weekday when it is another day", () => {
  const instant = "2026-11-23T09:00:00+09:00";
  expect(elsewhereText("en-GB", "Asia/Tokyo", "Asia/Seoul", instant)).toBe("09:00");
  expect(elsewhereText("en-GB", "Asia/Tokyo", "America/New_York", instant)).toBe("Sun 19:00");
});

test("parts of the day are the place's", () => {
  expect(partOfDay("Europe/Paris", "2026-11-23T10:59:00Z")).toBe("morning");
  expect(partOfDay("Europe/Paris", "2026-11-23T11:00:00Z")).toBe("afternoon");
  expect(partOfDay("Europe/Paris", "2026-11-23T17:00:00Z")).toBe("evening");
});

test("weeks start as readers expect", () => {
  expect(firstWeekday("fr-FR")).toBe(1);
  expect([1, 7]).toContain(firstWeekday("en-US"));
});

test("a zone is called by its city", () => {
  expect(zoneCity("America/New_York")).toBe("New York");
});
