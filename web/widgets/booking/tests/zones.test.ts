import { expect, test } from "vitest";
import { dayIn, dayText, firstWeekday, offsetText, partOfDay, rangeText, timeText, visitorZone, yoursText, zoneCity } from "../src/model/zones";

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

test("a span says its day once, or both when it has two", () => {
  const range = (end: string): string => rangeText("fr-FR", "Europe/Paris", "2026-03-03T13:00:00Z", end).replace(/[\u2009\u202f\u00a0]/g, " ");
  expect(range("2026-03-03T14:30:00Z")).toBe("mardi 3 mars, 14:00 – 15:30");
  expect(range("2026-03-05T09:00:00Z")).toBe("mardi 3 mars à 14:00 – jeudi 5 mars à 10:00");
});

test("the two half past two of a night in October can be told apart", () => {
  const [first, second] = ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"] as const;
  expect(timeText("en-GB", "Europe/Paris", first)).toBe(timeText("en-GB", "Europe/Paris", second));
  expect([first, second].map((instant) => offsetText("fr-FR", "Europe/Paris", instant))).toEqual(["UTC+2", "UTC+1"]);
  expect(offsetText("fr-FR", "America/St_Johns", "2026-01-15T12:00:00Z")).toBe("UTC−3:30");
});

test("a visitor elsewhere reads their own time, and the weekday when it is another day", () => {
  const instant = "2026-11-23T09:00:00+09:00";
  expect(yoursText("en-GB", "Asia/Tokyo", instant, "Asia/Seoul")).toBe("");
  expect(yoursText("en-GB", "Asia/Tokyo", instant, "Asia/Kolkata")).toBe("05:30");
  expect(yoursText("en-GB", "Asia/Tokyo", instant, "America/New_York")).toBe("Sun 19:00");
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

test("the first of a month is an ordinal in French only", () => {
  expect(dayText("fr-FR", "2026-12-01")).toBe("mardi 1er décembre");
  expect(dayText("fr-FR", "2026-12-11")).toBe("vendredi 11 décembre");
  expect(dayText("fr-FR", "2026-12-01", { month: "long", year: "numeric" })).toBe("décembre 2026");
  expect(dayText("en-GB", "2026-12-01")).toBe("Tuesday 1 December");
  expect(rangeText("fr-FR", "Europe/Paris", "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z")).toContain("mardi 1er décembre");
});
