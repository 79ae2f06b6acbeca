/** A credential of a program; the text of a secret one is seen once, when it is made. */
export type ApiKey = {
  id: string;
  name: string;
  kind: "publishable" | "secret";
  prefix: string;
  key: string | null;
  mode: "live" | "test";
  lastUsedAt: string | null;
  expiresAt: string | null;
  createdAt: string;
  revokedAt: string | null;
};

export type KeyState = "active" | "expiring" | "expired" | "revoked";

/** "expiring" is a key with an end date still ahead: a rotated one, or one made for a while. */
export function stateOf(key: ApiKey, now: Date): KeyState {
  if (key.revokedAt && new Date(key.revokedAt) <= now) return "revoked";
  if (!key.expiresAt) return "active";
  return new Date(key.expiresAt) <= now ? "expired" : "expiring";
}

/** Keys that work first, then the newest. */
export function inOrder(keys: readonly ApiKey[], now: Date): ApiKey[] {
  const works = (key: ApiKey) => (["active", "expiring"].includes(stateOf(key, now)) ? 0 : 1);
  return [...keys].sort((a, b) => works(a) - works(b) || b.createdAt.localeCompare(a.createdAt));
}

export const OVERLAPS = [0, 1, 24, 72, 168] as const;
