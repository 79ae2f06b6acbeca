import { describe, expect, it } from "vitest";
import { isHeldAt, isInReach, isServiceInReach, placeOfWork, type Places } from "./reach";

const places: Places = [{ id: "ada", locationId: "lyon" }, { id: "noe", locationId: "nice" }, { id: "zoe", locationId: null }];
const of = (...staff: string[]) => ({ named: { staff: staff.map((id) => ({ id })), resources: [] } });

describe("who belongs to one location", () => {
  it("sets up what is there and what is nowhere in particular", () => {
    expect(["lyon", "nice", null].map((location) => isInReach("lyon", location))).toEqual([true, false, true]);
    expect(isInReach(null, "nice")).toBe(true);
  });

  it("is bound to it, unless they own or run the house", () => {
    const roles = ["owner", "admin", "manager", "staff", "coach"] as const;
    expect(roles.map((role) => placeOfWork({ role, locationId: "lyon" }))).toEqual([null, null, "lyon", "lyon", "lyon"]);
  });

  it("sets up a service that is where its people are, of whom one is enough", () => {
    expect(isServiceInReach("lyon", { ...of("ada"), locationId: "nice" }, places)).toBe(false);
    expect([of("ada"), of("noe"), of("ada", "noe"), of("zoe"), of()].map((one) => isServiceInReach("lyon", one, places))).toEqual([true, false, true, true, true]);
  });

  it("books what would be held there", () => {
    expect([of("ada"), of("noe"), of("ada", "noe"), of("zoe"), of()].map((one) => isHeldAt("lyon", one, places))).toEqual([true, false, true, false, true]);
    expect(isHeldAt("lyon", { ...of("noe"), locationId: "lyon" }, places)).toBe(true);
  });
});
