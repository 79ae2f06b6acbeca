import { Refused } from "@comptoir/client";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { saleKeys } from "../keys";

export type SaleQuote = { price: number; subtotal: number; discount: number; total: number; currency: string; promoCode: string | null };

const asStaff = (body: unknown, signal: AbortSignal) => api.post<SaleQuote>("/purchases/quote", body, { signal });

/** What the sale would cost; `problems` are the server's words on a promo code or an amount, by field. `ask`: as whom. */
export function useSaleQuote(body: object | null, ask = asStaff) {
  // As text: the same wish in a new object is the same question.
  const [text] = useDebouncedValue(body && JSON.stringify(body), 300);
  const { data, error } = useQuery({
    queryKey: saleKeys.quote(text),
    queryFn: ({ signal }) => ask(JSON.parse(text ?? "{}"), signal),
    enabled: text !== null, placeholderData: keepPreviousData, staleTime: 30_000,
  });
  const problem = (path: string) => (error instanceof Refused ? error.errors.find((one) => one.path === path)?.message : undefined);
  return { quote: body && !error ? (data ?? null) : null, problems: { promoCode: problem("promoCode"), amount: problem("amount"), quantity: problem("quantity") } };
}
