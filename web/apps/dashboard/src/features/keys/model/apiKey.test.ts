import { describe, expect, it } from "vitest";
import { inOrder, stateOf, type ApiKey } from "./apiKey";

const now = new Date("2026-11-21T10:00:00Z");
const key = (change: Partial<ApiKey>): ApiKey => ({
  id: "k", name: "Site", kind: "secret", prefix: "sk_live_abcd", key: null, mode: "live", lastUsedAt: null, expiresAt: null,
  createdAt: "2026-01-01T00:00:00Z", revokedAt: null, ...change,
});

describe("a key", () => {
  it("with an end ahead still works, and says so", () => {
    expect(stateOf(key({ expiresAt: "2026-11-22T10:00:00Z" }), now)).toBe("expiring");
    expect(stateOf(key({ expiresAt: "2026-11-20T10:00:00Z" }), now)).toBe("expired");
  });

  it("once revoked is revoked, whatever its end", () => {
    expect(stateOf(key({ revokedAt: "2026-11-20T10:00:00Z", expiresAt: "2027-01-01T00:00:00Z" }), now)).toBe("revoked");
  });

  it("that works comes before one that does not", () => {
    const keys = [key({ id: "old-revoked", revokedAt: "2026-02-01T00:00:00Z", createdAt: "2026-11-01T00:00:00Z" }), key({ id: "live" })];
    expect(inOrder(keys, now).map((each) => each.id)).toEqual(["live", "old-revoked"]);
  });
});
