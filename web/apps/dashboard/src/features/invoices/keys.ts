export const invoiceKeys = {
  all: ["invoices"] as const,
  list: (query: object) => ["invoices", "list", query] as const,
  one: (id: string) => ["invoices", "one", id] as const,
};
