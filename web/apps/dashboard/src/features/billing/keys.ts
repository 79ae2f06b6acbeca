export const billingKeys = {
  all: ["billing"] as const,
  settings: ["billing", "settings"] as const,
  seller: ["billing", "seller"] as const,
  events: (query: object) => ["billing", "events", query] as const,
};
