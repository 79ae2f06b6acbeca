import { expect, it } from "vitest";
import type { Booking } from "./booking";
import { emptySetting, type Setting, type StaffMember } from "./setting";
import { teamWeek } from "./teamWeek";

const days = ["2026-06-01", "2026-06-02"];
const everyDay = [1, 2].map((dayOfWeek) => ({ dayOfWeek, startTime: "09:00", endTime: "12:00" }));
const person = (id: string, more: Partial<StaffMember> = {}) =>
  ({ id, name: id, isActive: true, isPlaceholder: false, locationId: null, timeZone: null, weeklyHours: everyDay, overrides: [], timeOff: [], color: "", ...more }) as unknown as StaffMember;
const booking = (id: string, start: string, staff: string[]) =>
  ({ id, startDate: start, endDate: new Date(Date.parse(start) + 3_600_000).toISOString(), assignedStaff: staff.map((staffId) => ({ staffId })), assignedResources: [] }) as unknown as Booking;
const rows = (setting: Partial<Setting>, bookings: Booking[], staff: string[] = []) =>
  teamWeek("staff", bookings, days, { ...emptySetting, ...setting }, { staff, resources: [], locations: [] }, "Europe/Paris")
    .map(({ key, days: of }) => [key, ...of.map(({ entries }) => entries.map(({ id }) => id).join())]);

it("gives everybody a row, in the order of the day, and one to what nobody has been given", () => {
  const bookings = [booking("late", "2026-06-01T09:00:00Z", ["anna"]), booking("early", "2026-06-01T07:00:00Z", ["anna", "ben"]), booking("loose", "2026-06-02T07:00:00Z", [])];
  expect(rows({ staff: [person("anna"), person("ben")] }, bookings)).toEqual([["anna", "early,late", ""], ["ben", "early", ""], ["nobody", "", "loose"]]);
  expect(rows({ staff: [person("anna"), person("ben")] }, bookings, ["ben"])).toEqual([["ben", "early", ""]]);
});

it("says when somebody is there, and why not", () => {
  const timeOff = [{ start: "2026-06-01T22:00:00Z", end: "2026-06-02T22:00:00Z", reason: "Congé" }] as StaffMember["timeOff"];
  const [row] = teamWeek("staff", [], days, { ...emptySetting, staff: [person("anna", { timeOff })] }, { staff: [], resources: [], locations: [] }, "Europe/Paris");
  expect(row?.days.map(({ open, reasons }) => [open, reasons.map(({ name }) => name)])).toEqual([[[{ from: 540, to: 720 }], []], [[], ["Congé"]]]);
});
