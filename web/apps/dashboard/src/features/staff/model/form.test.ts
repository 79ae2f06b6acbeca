import { describe, expect, it } from "vitest";
import { absenceToBody, absenceToForm, backwardAbsences, newStaff, staffToBody, staffToForm } from "./form";
import type { StaffMember } from "./staff";

const paris = "Europe/Paris";
const member: StaffMember = {
  id: "s1", reference: "dr-martin", name: "Dr Martin", email: "m@example.test", phone: "", color: "#111111",
  roles: ["doctor"], skills: ["pédiatrie"], locationId: null, userId: null, timeZone: null, weeklyHours: null,
  overrides: [{ date: "2026-12-24", slots: [{ startTime: "09:00", endTime: "12:00" }] }],
  timeOff: [{ start: "2026-10-23T22:00:00.000Z", end: "2026-10-25T23:00:00.000Z", reason: "Congés" }],
  priority: 2, isActive: true, isPlaceholder: true, createdAt: "2026-01-01T00:00:00Z",
};

describe("a staff member's form", () => {
  it("gives back what it was given", () => {
    const body = staffToBody(staffToForm(member, paris), paris);
    expect(member).toMatchObject(body);
  });

  it("keeps null hours apart from no hours at all", () => {
    const form = staffToForm(member, paris);
    expect(form.hoursMode).toBe("service");
    expect(staffToBody({ ...form, hoursMode: "own" }, paris).weeklyHours).toEqual([]);
  });

  it("starts with the usual hours", () => {
    expect(newStaff().weeklyHours).toHaveLength(10);
  });
});

describe("an absence", () => {
  it("of whole days spans a night of 25 hours", () => {
    const form = absenceToForm(member.timeOff[0]!, paris);
    expect(form).toMatchObject({ allDay: true, startDate: "2026-10-24", endDate: "2026-10-25" });
    expect(absenceToBody(form, paris)).toEqual(member.timeOff[0]);
  });

  it("of some hours keeps them in the member's own zone", () => {
    const form = absenceToForm({ start: "2026-06-01T13:00:00Z", end: "2026-06-01T15:30:00Z" }, "America/Montreal");
    expect(form).toMatchObject({ allDay: false, startTime: "09:00", endTime: "11:30" });
  });

  it("that ends before it starts is found", () => {
    const absence = absenceToForm(member.timeOff[0]!, paris);
    const timeOff = [absence, { ...absence, endDate: "2026-10-01" }];
    expect(backwardAbsences({ ...newStaff(), timeOff })).toEqual(["timeOff.1.endDate"]);
  });
});
