import { describe, expect, it } from "vitest";
import { isBelow, isLastOwner, ROLE_ABILITIES, rolesGrantedBy, ROLES, type Member } from "./member";

const member = (id: string, role: Member["role"]): Member => ({
  id, role, user: { id, email: `${id}@example.test`, name: id }, locationId: null, createdAt: "2026-01-01T00:00:00Z",
});

describe("roles", () => {
  it("are given at most at one's own height", () => {
    expect(rolesGrantedBy("manager")).toEqual(["manager", "staff", "coach"]);
    expect(rolesGrantedBy("owner")).toEqual(ROLES);
  });

  it("never let a lower one do more than a higher one", () => {
    for (const [higher, lower] of [["owner", "admin"], ["admin", "manager"], ["manager", "staff"]] as const)
      expect(ROLE_ABILITIES[higher]).toEqual(expect.arrayContaining([...ROLE_ABILITIES[lower]]));
  });

  it("are changed by who stands as high, and reaches as far", () => {
    const lyon = { role: "manager", locationId: "lyon" } as const;
    const others = [member("a", "staff"), { ...member("b", "staff"), locationId: "lyon" }, { ...member("c", "owner"), locationId: "lyon" }];
    expect(others.map((other) => isBelow(other, lyon))).toEqual([false, true, false]);
    expect(others.map((other) => isBelow(other, { role: "owner", locationId: null }))).toEqual([true, true, true]);
  });

  it("keep the last owner", () => {
    const [first, second] = [member("a", "owner"), member("b", "owner")];
    expect(isLastOwner(first, [first, member("c", "admin")])).toBe(true);
    expect(isLastOwner(first, [first, second])).toBe(false);
  });
});
