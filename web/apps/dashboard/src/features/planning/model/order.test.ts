import { expect, it } from "vitest";
import { isOf } from "./ofCoach";
import { moved } from "./order";

const list = ["a", "b", "c"].map((id, position) => ({ id, position }));

it("changes no more positions than it must", () => {
  expect(moved(list, 0, 1)).toEqual([{ id: "b", position: 0 }, { id: "a", position: 1 }]);
  expect(moved(list, 2, 2)).toEqual([]);
  expect(moved(list, 0, -1)).toEqual([]);
});

it("puts positions that were all the same in order as well", () => {
  expect(moved(list.map((one) => ({ ...one, position: 0 })), 2, 1)).toEqual([{ id: "c", position: 1 }, { id: "b", position: 2 }]);
});

it("tells whose a type is", () => {
  const lea = { id: "1", roles: ["coach"], skills: [] };
  const named = (...ids: string[]) => ({ staff: ids.map((id) => ({ id, reference: null, name: "", isPlaceholder: false })), resources: [] });
  const needed = [{ role: "coach", count: 1, specificStaffIds: [] }];
  expect(isOf({ requiredStaff: needed, named: named("1") }, lea)).toBe(true);
  expect(isOf({ requiredStaff: needed, named: named("2") }, lea)).toBe(false);
  expect(isOf({ requiredStaff: needed, named: named() }, lea)).toBe(true);
  expect(isOf({ requiredStaff: null, named: named() }, lea)).toBe(false);
});
