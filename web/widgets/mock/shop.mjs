// What is for sale, codes, signing in by mail and a wallet: the contract behind the packs widget.
const blank = {
  description: "", price: 0, currency: "EUR", isActive: true, isArchived: false, color: "", image: "", sortOrder: 0, metadata: {}, vatRate: null, limitPerClient: null, unit: null, quantity: null, serviceIds: null,
  validityDays: null, validFrom: null, isShareable: null, period: null, allowance: null, rollover: null, trialDays: null, minimumPeriods: null, noticeDays: null, memberTier: null, amount: null, minAmount: null,
  maxAmount: null, packId: null, validityMonths: null, sales: null,
};
export const products = [
  { ...blank, id: "prd_ten", kind: "pack", name: "Carnet de 10 séances", description: "À votre rythme, sur tous nos cours.", price: 12000, color: "#0f766e", unit: "credits", quantity: 10, serviceIds: [], validityDays: 180, validFrom: "first_use" },
  { ...blank, id: "prd_hours", kind: "pack", name: "5 heures de coaching", price: 24000, color: "#1d4ed8", unit: "minutes", quantity: 300, serviceIds: ["srv_pt"], validityDays: 365, validFrom: "purchase" },
  { ...blank, id: "prd_free", kind: "subscription", name: "Liberté", description: "Huit séances par mois ; celles qui restent passent au mois suivant.", price: 4900, color: "#b91c1c", period: "month", allowance: { unit: "credits", quantity: 8 }, rollover: { mode: "capped", cap: 4, periods: 1 }, trialDays: 7, minimumPeriods: 3, noticeDays: 30, serviceIds: [] },
  { ...blank, id: "prd_gift", kind: "gift_certificate", name: "Bon cadeau", description: "Du montant de votre choix.", minAmount: 2000, maxAmount: 30000, validityMonths: 12 },
];
const wallet = {
  clientId: "cli_ada", balances: [{ unit: "credits", currency: null, available: 7, reserved: 1 }, { unit: "money", currency: "EUR", available: 5000, reserved: 0 }],
  lots: [
    { id: "lot_1", unit: "credits", currency: null, granted: 10, available: 7, reserved: 1, expiresAt: "2031-03-01T23:00:00Z", serviceIds: [], source: "pack", label: "Carnet de 10 séances" },
    { id: "lot_2", unit: "money", currency: "EUR", granted: 5000, available: 5000, reserved: 0, expiresAt: null, serviceIds: ["srv_pt"], source: "gift", label: "Bon cadeau" },
  ],
};
const CODES = { GIFTCODE00000001: 5000, GIFTCODE00000002: 0 };
const refused = (status, code, detail, errors) => [status, { code, detail, status, ...(errors && { errors }) }];

function priced({ productId, quantity = 1, amount, promoCode }) {
  const product = products.find(({ id }) => id === productId);
  if (promoCode && promoCode !== "ETE") return refused(422, "platform.invalid", "", [{ path: "promoCode", code: "wallet.promo_unknown", message: "Ce code n’existe pas." }]);
  const subtotal = (amount ?? product.price) * quantity;
  const discount = promoCode ? Math.round(subtotal / 10) : 0;
  return [200, { price: amount ?? product.price, subtotal, discount, total: subtotal - discount, currency: "EUR", promoCode: promoCode ?? null }];
}

function bought(body) {
  const [status, price] = priced(body);
  if (status !== 200) return [status, price];
  if (body.contactEmail === "unpaid@example.test") return refused(409, "wallet.too_many_unpaid", "Trois achats attendent déjà leur règlement.");
  const { name, kind } = products.find(({ id }) => id === body.productId);
  const due = price.total;
  return [201, { id: "pur_1", productId: body.productId, productName: name, kind, quantity: body.quantity ?? 1, status: due ? "pending" : "paid", price: price.price, discount: price.discount, total: due, currency: "EUR", amountDue: due, payments: [] }];
}

export function signIn(path, body) {
  if (!path.endsWith("/verify")) return path.endsWith("/current") ? [200, {}] : body.organization ? [202, {}] : refused(404, "platform.not_found", "Introuvable.");
  if (body.code !== "123456") return refused(422, "platform.invalid", "", [{ path: "code", code: "identity.code_wrong", message: "Ce code n’est pas le bon." }]);
  return [200, { token: "ct_mock", expiresAt: "2031-01-01T00:00:00Z", client: { id: "cli_ada", name: "Ada Lovelace", email: body.email, phone: "", locale: "fr" } }];
}

/** The answer to what belongs to the shop; nothing when it is for somebody else. */
export function shop(path, body, { authorization }) {
  const code = body.code?.replaceAll("-", "");
  switch (path) {
    case "/api/v1/purchases/quote": return priced(body);
    case "/api/v1/purchases": return bought(body);
    case "/api/v1/billing/payment-intents": return [201, { paymentId: "pay_1", status: "pending", amount: 12000, currency: "EUR", clientSecret: "pi_1_secret_1", publishableKey: "pk_test_1" }];
    case "/api/v1/gift-certificates/balance": return code in CODES
      ? [200, { status: CODES[code] ? "active" : "redeemed", unit: "money", quantity: 5000, balance: CODES[code], currency: "EUR", label: "", expiresAt: "2031-11-21T23:00:00Z" }]
      : refused(404, "wallet.gift_code_unknown", "Ce code n’est pas connu. Vérifiez chaque caractère.");
    case "/api/v1/gift-certificates/redeem": return [200, { status: "redeemed", unit: "money", quantity: 5000, balance: 0, redeemed: 5000, currency: "EUR", label: "", expiresAt: null }];
    case "/api/v1/me/wallet": return authorization === "Bearer ct_mock" ? [200, wallet] : refused(403, "identity.not_a_client", "Réservé aux clients.");
    default: return undefined;
  }
}

/** What a wallet with seven sessions pays of a quote. */
export function withWallet([status, quote], { useWallet = true }, { authorization }) {
  if (status !== 200) return [status, quote];
  if (authorization !== "Bearer ct_mock") return [status, { ...quote, wallet: null, takesWallet: true }];
  const covered = useWallet ? Math.min(quote.total, quote.lines[0].unitPrice) : 0;
  return [200, { ...quote, takesWallet: true, wallet: { covered, parts: covered ? [{ lotId: "lot_1", unit: "credits", currency: null, quantity: 1, covered, expiresAt: "2031-03-01T23:00:00Z" }] : [] } }];
}
