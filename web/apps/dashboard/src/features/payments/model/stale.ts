/** What money that moves makes stale: by the first words of keys. */
export const staleAfterMoney = [
  ["payments"], ["purchases"], ["products"], ["wallets"], ["subscriptions"], ["gifts"], ["invoices"], ["bookings"], ["figures"], ["clients"], ["promos"], ["slots", "quote"],
];
