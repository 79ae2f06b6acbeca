import { api } from "@/api/api";
import { usePrice } from "@/forms/usePrice";
import { quoteKeys } from "../keys";
import type { Unit } from "../../wallets/model/units";
import type { QuoteLine } from "../model/booking";

/** What the client’s wallet would pay of the total, lot by lot. */
export type QuotedWallet = { covered: number; parts: { unit: Unit; currency: string | null; quantity: number; covered: number }[] };

export type PriceQuote = {
  lines: QuoteLine[]; subtotal: number; discount: number; total: number; currency: string; vat: { rate: number; net: number; amount: number } | null;
  wallet: QuotedWallet | null;
};

const ask = (body: unknown, signal: AbortSignal) => api.post<PriceQuote>("/quotes", body, { signal });

/** The price of what is being filled in, with its lines; `promoProblem` is the server's word on a promo code. */
export function useQuote(body: object | null) {
  const { problem, ...price } = usePrice(body, { keyOf: quoteKeys.one, ask, fields: ["promoCode"] });
  return { ...price, promoProblem: problem("promoCode") };
}
