/** Documents of the API as the widget reads them. Amounts are minor units. */

export type Unit = "minutes" | "credits" | "money";
export type Kind = "pack" | "subscription" | "gift_certificate";

export interface Product {
  id: string;
  kind: Kind;
  name: string;
  description: string;
  price: number;
  currency: string;
  color: string;
  unit: Unit | null;
  quantity: number | null;
  /** None: any service. */
  serviceIds: string[] | null;
  validityDays: number | null;
  validFrom: "purchase" | "first_use" | null;
  limitPerClient: number | null;
  period: "week" | "month" | "quarter" | "year" | null;
  allowance: { unit: Unit; quantity: number } | null;
  rollover: { mode: "none" | "all" | "capped"; cap: number | null } | null;
  trialDays: number | null;
  minimumPeriods: number | null;
  noticeDays: number | null;
  /** What a certificate is worth; null where the buyer says it, or where it is for the pack. */
  amount: number | null;
  minAmount: number | null;
  maxAmount: number | null;
  packId: string | null;
  validityMonths: number | null;
}

export interface Config {
  publishableKey: string;
  locale: string;
  organization: { slug: string; name: string; timeZone: string; currency: string };
  theme: { preset?: string; scheme?: string; variables?: Record<string, string> };
  texts: Record<string, unknown>;
  services: { id: string; name: string }[];
  /** What is for sale. */
  products: Product[];
  takesCards: boolean;
}

export interface Quote {
  subtotal: number;
  discount: number;
  total: number;
  currency: string;
  promoCode: string | null;
}

export interface Purchase {
  id: string;
  productId: string;
  productName: string;
  kind: Kind;
  quantity: number;
  status: string;
  total: number;
  currency: string;
  amountDue: number;
  /** The bank has not confirmed it yet. */
  processing?: boolean;
}

/** How a browser pays a purchase by card. */
export interface Intent {
  clientSecret: string | null;
  publishableKey: string;
}

/** What a code is worth. */
export interface Worth {
  status: string;
  unit: Unit;
  quantity: number;
  balance: number;
  currency: string;
  label: string;
  expiresAt: string | null;
}

export interface Lot {
  unit: Unit;
  currency: string | null;
  available: number;
  expiresAt: string | null;
  serviceIds: string[];
  label: string | null;
}

export interface Wallet {
  balances: { unit: Unit; currency: string | null; available: number; reserved: number }[];
  lots: Lot[];
}
