import { describe, expect, it } from "vitest";
import type { Resource } from "../../resources/model/resource";
import type { StaffMember } from "../../staff/model/staff";
import { resourceChoices, staffChoices } from "./choices";

const martin = { id: "u1", reference: "dr-martin", name: "Dr Martin" } as StaffMember;
const claire = { id: "u2", reference: null, name: "Claire" } as StaffMember;

describe("people to pick from", () => {
  it("go by their reference, else by their id", () => {
    expect(staffChoices([martin, claire], []).map((choice) => choice.value)).toEqual(["dr-martin", "u2"]);
  });

  it("keep the name the document already uses, and names nobody has", () => {
    expect(staffChoices([martin], ["u1", "dr-gone"])).toEqual([
      { value: "u1", label: "Dr Martin" }, { value: "dr-gone", label: "dr-gone" },
    ]);
  });
});

describe("resources to pick from", () => {
  it("are those not asked for yet, by reference or id", () => {
    const rooms = [{ id: "r1", reference: "room-1", name: "A" }, { id: "r2", reference: null, name: "B" }] as Resource[];
    const needs = [{ id: "r1", name: "A", type: "room", quantity: 1 as const, selection: "" as const }];
    expect(resourceChoices(rooms, needs)).toEqual([{ value: "r2", label: "B" }]);
  });
});
