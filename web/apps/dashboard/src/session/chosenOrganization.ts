import type { Session } from "./session";

const storageKey = "comptoir.organization";

export function rememberOrganization(id: string) {
  try {
    localStorage.setItem(storageKey, id);
  } catch {
    // Storage can be forbidden (private window): the first organization is then the one shown.
  }
}

/** The organization last chosen on this device, or the first one the user belongs to. */
export function chosenMembership(session: Session) {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(storageKey);
  } catch {
    chosen = null;
  }
  return session.memberships.find(({ organization }) => organization.id === chosen) ?? session.memberships[0] ?? null;
}
