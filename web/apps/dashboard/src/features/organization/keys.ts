export const organizationKeys = { one: ["organization"] as const };
