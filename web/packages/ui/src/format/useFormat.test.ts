import { expect, it } from "vitest";
import { formatter } from "./useFormat";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const fr = formatter("fr", "Europe/Paris", "EUR");
const en = formatter("en", "Asia/Tokyo", "JPY");

it("prints times in the organization's zone, wherever the reader is", () => {
  expect(fr.time("2026-07-01T12:00:00Z")).toBe("14:00");
  expect(en.time("2026-07-01T12:00:00Z")).toBe("21:00");
});

it("names the second day of a span that passes midnight", () => {
  expect(fr.span("2026-07-01T12:00:00Z", "2026-07-01T13:30:00Z")).toBe("14:00 – 15:30");
  expect(fr.span("2026-07-01T20:00:00Z", "2026-07-02T01:00:00Z")).toContain("2 juil. 2026");
});

it("prints money in its own minor units", () => {
  expect(plain(fr.money(125_000))).toBe("1 250 €");
  expect(plain(fr.money(1_050))).toBe("10,50 €");
  expect(plain(en.money(1_050))).toContain("1,050");
  expect(plain(fr.money(1_050, "JPY"))).toContain("1 050");
});

it("prints durations as people say them", () => {
  expect([45, 60, 90, 1440].map(fr.duration)).toEqual(["45 min", "1 h", "1 h 30", "1 j"]);
});

it("starts the week with Monday", () => {
  expect([1, 7].map((day) => fr.weekday(day))).toEqual(["lundi", "dimanche"]);
});

it("calls the first of a French month « 1er »", () => {
  expect(fr.date("2026-12-01")).toBe("mardi 1er décembre 2026");
  expect(fr.date("2026-12-11", "short")).toBe("ven. 11 déc.");
  expect(fr.date("2026-12-01", "numeric")).toBe("01/12/2026");
  expect(en.date("2026-12-01", "short")).toBe("Tue 1 Dec");
});

it("names a week by its first and last day", () => {
  expect(plain(fr.dates("2026-11-16", "2026-11-22"))).toMatch(/^16\s?–\s?22 novembre 2026$/);
  expect(plain(fr.dates("2026-11-16", "2026-11-22", false))).toMatch(/^16\s?–\s?22 novembre$/);
  expect(plain(fr.dates("2026-12-01", "2026-12-06"))).toMatch(/^1er\s?–\s?6 décembre 2026$/);
  expect(plain(fr.dates("2026-11-30", "2026-12-06"))).toMatch(/^30 novembre\s?–\s?6 décembre 2026$/);
});

it("says a share in hundredths", () => {
  expect([plain(fr.percent(0.873)), plain(fr.percent(0.873, 1)), en.percent(0.5)]).toEqual(["87 %", "87,3 %", "50%"]);
});
