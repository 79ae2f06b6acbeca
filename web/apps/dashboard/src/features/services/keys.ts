/** Query keys of services; the first word is what live updates make stale. */
export const serviceKeys = {
  all: ["services"] as const,
  list: (query: object) => [...serviceKeys.all, "list", query] as const,
  one: (id: string) => [...serviceKeys.all, "one", id] as const,
  options: () => [...serviceKeys.all, "options"] as const,
  draftSlots: (from: string, id: string | undefined, document: unknown) => ["slots", "draft", from, id ?? null, document] as const,
  draftPrice: (document: unknown, situation: unknown) => ["slots", "price", document, situation] as const,
  slots: (id: string, from: string) => ["slots", "preview", id, from] as const,
};
