import type { Role } from "@/session/session";

export const ROLES: readonly Role[] = ["owner", "admin", "manager", "staff", "coach"];

export type Member = {
  id: string;
  user: { id: string; email: string; name: string };
  role: Role;
  locationId: string | null;
  createdAt: string;
};

export type Invitation = {
  id: string;
  email: string;
  role: Role;
  locationId: string | null;
  createdAt: string;
  expiresAt?: string | null;
};

type Standing = { role: Role; locationId: string | null };

const RANK: Record<Role, number> = { owner: 4, admin: 3, manager: 2, staff: 1, coach: 1 };

/** Nobody gives, changes or takes away a role above their own. */
export function rolesGrantedBy(role: Role): Role[] {
  return ROLES.filter((other) => RANK[other] <= RANK[role]);
}

/** Whether somebody's access may be changed by who stands there: not a higher one, nor one that reaches beyond theirs. */
export function isBelow(member: Standing, mine: Standing): boolean {
  return rolesGrantedBy(mine.role).includes(member.role) && (mine.locationId === null || member.locationId === mine.locationId);
}

/** The last owner cannot leave: someone must be able to give the organization to others. */
export function isLastOwner(member: Member, members: readonly Member[]): boolean {
  return member.role === "owner" && members.filter((each) => each.role === "owner").length === 1;
}

/** What the table of roles tells, line by line, in the words of the dictionary. */
export const ABILITIES = ["counter", "clients", "catalogue", "team", "widgets", "keys", "organization", "owners"] as const;
export type Ability = (typeof ABILITIES)[number];

/** Mirrors the server's permission table, which is the one that decides. */
export const ROLE_ABILITIES: Record<Role, readonly Ability[]> = {
  owner: ABILITIES,
  admin: ["counter", "clients", "catalogue", "team", "widgets", "keys", "organization"],
  manager: ["counter", "clients", "catalogue", "team", "widgets"],
  staff: ["counter", "clients"],
  coach: ["counter", "clients"],
};
