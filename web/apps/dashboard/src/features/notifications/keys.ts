export const notificationKeys = {
  all: ["notifications"] as const,
  settings: ["notifications", "settings"] as const,
  templates: ["notifications", "templates"] as const,
  template: (kind: string, locale: string) => ["notifications", "templates", kind, locale] as const,
  preview: (kind: string, locale: string, words: unknown) => ["notifications", "preview", kind, locale, words] as const,
  deliveries: (query: unknown) => ["notifications", "deliveries", query] as const,
  preferences: ["notifications", "preferences"] as const,
  inbox: ["notifications", "inbox"] as const,
  unread: ["notifications", "unread"] as const,
  decline: (token: string) => ["notifications", "decline", token] as const,
};
