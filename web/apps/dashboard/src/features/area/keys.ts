export const areaKeys = {
  all: (slug: string) => ["me", slug] as const,
  place: (slug: string) => ["me-place", slug] as const,
  link: (slug: string, token: string) => ["me-link", slug, token] as const,
  me: (slug: string) => ["me", slug, "client"] as const,
  serviceNames: (slug: string) => ["me", slug, "service names"] as const,
  list: (slug: string, path: string) => ["me", slug, path] as const,
};
