export const walletKeys = {
  all: ["wallets"] as const,
  list: (query: object) => ["wallets", "list", query] as const,
  one: (clientId: string) => ["wallets", "one", clientId] as const,
  transactions: (clientId: string) => ["wallets", "transactions", clientId] as const,
};
