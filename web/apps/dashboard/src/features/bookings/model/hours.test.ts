import { expect, it } from "vitest";
import { inBoth, openSpans, without, type Hours } from "./hours";

const paris = "Europe/Paris";
const monday = "2026-06-01";
const open = (hours: Partial<Hours>, date = monday) => openSpans({ weeklyHours: [], ...hours }, date, paris);

it("reads weekly hours, and an override in their place", () => {
  const weeklyHours = [{ dayOfWeek: 1, startTime: "09:00", endTime: "12:00" }, { dayOfWeek: 1, startTime: "14:00", endTime: "18:00" }];
  expect(open({ weeklyHours })).toEqual([{ from: 540, to: 720 }, { from: 840, to: 1080 }]);
  expect(open({ weeklyHours, overrides: [{ date: monday, slots: [] }] })).toEqual([]);
  expect(open({ weeklyHours }, "2026-06-02")).toEqual([]);
});

it("carries a night over midnight", () => {
  const weeklyHours = [{ dayOfWeek: 0, startTime: "22:00", endTime: "02:00" }];
  expect(open({ weeklyHours }, "2026-05-31")).toEqual([{ from: 1320, to: 1440 }]);
  expect(open({ weeklyHours }, monday)).toEqual([{ from: 0, to: 120 }]);
});

it("shows somebody's hours in another zone on our clock", () => {
  expect(open({ weeklyHours: [{ dayOfWeek: 1, startTime: "09:00", endTime: "17:00" }], timeZone: "America/New_York" })).toEqual([{ from: 900, to: 1380 }]);
});

it("takes no hours at all for always there", () => {
  expect(open({ weeklyHours: null })).toEqual([{ from: 0, to: 1440 }]);
});

it("finds what is closed, and what two have in common", () => {
  expect(without([{ from: 840, to: 1080 }, { from: 540, to: 720 }])).toEqual([{ from: 0, to: 540 }, { from: 720, to: 840 }, { from: 1080, to: 1440 }]);
  expect(inBoth([{ from: 540, to: 720 }], [{ from: 600, to: 1000 }])).toEqual([{ from: 600, to: 720 }]);
});
