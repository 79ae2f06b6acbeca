import { api } from "@/api/api";
import { usePrice } from "@/forms/usePrice";
import { saleKeys } from "../keys";

export type SaleQuote = { price: number; subtotal: number; discount: number; total: number; currency: string; promoCode: string | null };

const asStaff = (body: unknown, signal: AbortSignal) => api.post<SaleQuote>("/purchases/quote", body, { signal });

/** What the sale would cost; `problems` are the server's words on a promo code or an amount, by field. `ask`: as whom. */
export function useSaleQuote(body: object | null, ask = asStaff) {
  const { problem, ...price } = usePrice(body, { keyOf: saleKeys.quote, ask, fields: ["promoCode", "amount", "quantity"] });
  return { ...price, problems: { promoCode: problem("promoCode"), amount: problem("amount"), quantity: problem("quantity") } };
}
