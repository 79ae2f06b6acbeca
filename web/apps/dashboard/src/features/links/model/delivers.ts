import type { Schemas } from "@comptoir/client";

type Service = Pick<Schemas["ServiceOut"], "requiredStaff" | "named">;
type Person = Pick<Schemas["StaffOut"], "id" | "roles" | "skills">;

/** Whether this person may deliver a service, alone or with others: named in it, or of a role it wants when nobody is. Mirrors the server, which decides. */
export function delivers({ id, roles, skills }: Person, { requiredStaff, named }: Service): boolean {
  if (named.staff.length > 0) return named.staff.some((one) => one.id === id);
  return (requiredStaff ?? []).some(({ role }) => [...roles, ...skills].includes(role));
}
