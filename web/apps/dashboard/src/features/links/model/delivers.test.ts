import { expect, it } from "vitest";
import { delivers } from "./delivers";

const lea = { id: "lea", roles: ["coach"], skills: ["yoga"] };
const named = (...ids: string[]) => ({ staff: ids.map((id) => ({ id, reference: null, name: id, isPlaceholder: false })), resources: [] });
const needs = (role: string) => [{ role, count: 1 }];

it("asks for a role where nobody is named, and for a name where somebody is", () => {
  expect(delivers(lea, { requiredStaff: needs("coach"), named: named() })).toBe(true);
  expect(delivers(lea, { requiredStaff: needs("yoga"), named: named() })).toBe(true);
  expect(delivers(lea, { requiredStaff: needs("doctor"), named: named() })).toBe(false);
  expect(delivers(lea, { requiredStaff: needs("coach"), named: named("max") })).toBe(false);
  expect(delivers(lea, { requiredStaff: needs("doctor"), named: named("max", "lea") })).toBe(true);
  expect(delivers(lea, { requiredStaff: null, named: named() })).toBe(false);
});
