import type { Schemas } from "@comptoir/client";

type Type = Pick<Schemas["ServiceOut"], "requiredStaff" | "named">;
type Person = Pick<Schemas["StaffOut"], "id" | "roles" | "skills">;

/** Whether this person delivers this type: named in it, or of the role it wants when nobody is. */
export function isOf({ requiredStaff, named }: Type, { id, roles, skills }: Person): boolean {
  const [needed, ...others] = requiredStaff ?? [];
  if (!needed || others.length > 0) return false;
  return named.staff.length > 0 ? named.staff.some((one) => one.id === id) : [...roles, ...skills].includes(needed.role);
}

/** Whether this person alone delivers it, and so may set it up themselves. */
export function isAloneOf({ requiredStaff, named }: Type, { id }: Pick<Person, "id">): boolean {
  const [needed, ...others] = requiredStaff ?? [];
  return needed !== undefined && others.length === 0 && (needed.count ?? 1) === 1 && named.staff.length === 1 && named.staff[0]?.id === id;
}
