export const paymentKeys = {
  all: ["payments"] as const,
  list: (query: object) => ["payments", "list", query] as const,
  one: (id: string) => ["payments", "one", id] as const,
  refunds: (query: object) => ["payments", "refunds", query] as const,
  payouts: (query: object) => ["payments", "payouts", query] as const,
  disputes: (query: object) => ["payments", "disputes", query] as const,
};
