import { expect, it } from "vitest";
import { groupedBy, type AttendanceItem } from "./attendance";

const item = (more: Partial<AttendanceItem>): AttendanceItem => ({
  month: "2026-10", staffId: "lea", staffName: "Léa", serviceId: "first", serviceName: "Premier rendez-vous",
  held: 1, missed: 0, cancelled: 0, attendanceRate: 1, averageMinutes: 30, averageRating: null, ratings: 0, ...more,
});
const items = [
  item({ month: "2026-11", held: 3, missed: 1, averageMinutes: 50, averageRating: 5, ratings: 1 }),
  item({ averageMinutes: 30, averageRating: 2, ratings: 2 }),
  item({ serviceId: "check", serviceName: "Bilan", staffId: null, staffName: null, held: 0, missed: 0, cancelled: 2, attendanceRate: null, averageMinutes: null }),
];

it("weighs averages by what they are of", () => {
  expect(groupedBy("type", items)[0]).toMatchObject({ name: "Premier rendez-vous", held: 4, missed: 1, attendanceRate: 0.8, averageMinutes: 45, averageRating: 3 });
});

it("measures nothing where nobody was expected", () => {
  expect(groupedBy("coach", items)[1]).toMatchObject({ name: null, cancelled: 2, attendanceRate: null, averageMinutes: null, averageRating: null });
});

it("puts months in their order", () => {
  expect(groupedBy("month", items).map(({ key }) => key)).toEqual(["2026-10", "2026-11"]);
});
