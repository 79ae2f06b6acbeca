import { expect, it } from "vitest";
import { dayShades, emptySetting, resourceShades, staffShades, type Resource, type Setting, type StaffMember } from "./setting";

const paris = "Europe/Paris";
const monday = "2026-06-01";
const week = (from: string, to: string) => [{ dayOfWeek: 1, startTime: from, endTime: to }];
const place = (id: string, from = "08:00", to = "20:00") => ({ id, name: id, timeZone: null, weeklyHours: week(from, to), isActive: true });
const person = (more: Partial<StaffMember> = {}) =>
  ({ id: "anna", isActive: true, locationId: "a", timeZone: null, weeklyHours: week("09:00", "22:00"), overrides: [], timeOff: [], ...more }) as unknown as StaffMember;
const setting = (more: Partial<Setting>): Setting => ({ ...emptySetting, ...more });
const spans = (shades: { from: number; to: number; kind: string; name: string }[]) => shades.map(({ from, to, kind, name }) => [from, to, kind, name]);

it("closes a lane outside the person's hours and those of their place", () => {
  expect(spans(staffShades(person(), setting({ locations: [place("a")] }), monday, paris))).toEqual([[0, 540, "hours", ""], [1200, 1440, "hours", ""]]);
});

it("names an absence, for the part of the day it takes", () => {
  const timeOff = [{ start: "2026-05-31T10:00:00Z", end: "2026-06-01T10:00:00Z", reason: "Congé" }];
  expect(spans(staffShades(person({ timeOff, weeklyHours: null }), setting({}), monday, paris))).toEqual([[0, 720, "off", "Congé"]]);
});

it("closes one place of two without closing the day, and says two closures of a day at once", () => {
  const closures = [
    { id: "1", name: "Travaux", locationId: "a", startDate: monday, endDate: monday },
    { id: "2", name: "Fête", locationId: null, startDate: monday, endDate: monday },
  ];
  const two = setting({ locations: [place("a", "00:00", "24:00"), place("b", "00:00", "24:00")], closures });
  expect(spans(dayShades(two, monday, paris))).toEqual([[0, 1440, "closure", "Fête"]]);
  expect(spans(resourceShades({ locationId: "a" } as Resource, two, monday, paris))).toEqual([[0, 1440, "closure", "Travaux · Fête"]]);
});

it("shades what somebody's own calendar holds, in their lane and in a day that is theirs alone", () => {
  const busy = [{ staffId: "anna", start: "2026-06-01T08:00:00Z", end: "2026-06-01T09:00:00Z", calendar: "Privé" }];
  const alone = setting({ staff: [person({ weeklyHours: null })], busy });
  const shade = [600, 660, "elsewhere", "Privé"];
  expect(spans(staffShades(person({ weeklyHours: null }), alone, monday, paris))).toContainEqual(shade);
  expect(spans(dayShades(alone, monday, paris))).toContainEqual(shade);
  const both = { ...alone, staff: [...alone.staff, person({ id: "ben", weeklyHours: null })] };
  expect(spans(dayShades(both, monday, paris))).toEqual([]);
  expect(spans(dayShades(both, monday, paris, ["anna"]))).toContainEqual(shade);
});
