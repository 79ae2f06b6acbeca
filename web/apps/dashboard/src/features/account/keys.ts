export const accountKeys = {
  authenticators: ["account", "authenticators"] as const,
  totp: ["account", "totp"] as const,
  sessions: ["account", "sessions"] as const,
};
