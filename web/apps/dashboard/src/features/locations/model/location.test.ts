import { describe, expect, it } from "vitest";
import { closureToForm, exceptionsWith, inOrder, locationToBody, locationToForm, type Closure, type Location } from "./location";

const location: Location = {
  id: "l1", name: "Studio", address: "1 rue A", timeZone: null, phone: "", email: "", isActive: true,
  weeklyHours: null, createdAt: "2026-01-01T00:00:00Z",
};

describe("a location's form", () => {
  it("keeps null hours (always open) apart from an empty week (always closed)", () => {
    expect(locationToBody(locationToForm(location)).weeklyHours).toBeNull();
    expect(locationToBody(locationToForm({ ...location, weeklyHours: [] })).weeklyHours).toEqual([]);
  });

  it("sends nothing the API does not know", () => {
    expect(Object.keys(locationToBody(locationToForm(location))).sort()).toEqual(
      ["address", "email", "isActive", "name", "phone", "timeZone", "weeklyHours"],
    );
  });
});

describe("closures", () => {
  const closure = (id: string, startDate: string, endDate = startDate): Closure => ({ id, locationId: null, name: id, startDate, endDate });

  it("to come are first, one that lasts today among them", () => {
    const closures = [closure("past", "2026-01-01"), closure("far", "2027-01-01"), closure("now", "2026-11-18", "2026-11-25")];
    expect(inOrder(closures, "2026-11-21").map((each) => each.id)).toEqual(["now", "far", "past"]);
  });

  it("start as one day, today", () => {
    expect(closureToForm(undefined, "2026-11-21")).toMatchObject({ startDate: "2026-11-21", endDate: "2026-11-21" });
  });
});

it("opens a public holiday all the same, and closes it again", () => {
  expect(exceptionsWith(["2027-05-01"], "2027-01-01", false)).toEqual(["2027-01-01", "2027-05-01"]);
  expect(exceptionsWith(["2027-05-01"], "2027-05-01", true)).toEqual([]);
});
