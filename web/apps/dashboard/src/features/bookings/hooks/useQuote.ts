import { Refused } from "@comptoir/client";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { quoteKeys } from "../keys";
import type { Unit } from "../../wallets/model/units";
import type { QuoteLine } from "../model/booking";

/** What the client’s wallet would pay of the total, lot by lot. */
export type QuotedWallet = { covered: number; parts: { unit: Unit; currency: string | null; quantity: number; covered: number }[] };

export type PriceQuote = {
  lines: QuoteLine[]; subtotal: number; discount: number; total: number; currency: string; vat: { rate: number; net: number; amount: number } | null;
  wallet: QuotedWallet | null;
};

/** The price of what is being filled in, with its lines; `problem` is the server's word on a promo code. */
export function useQuote(body: object | null) {
  // As text: the same wish in a new object is the same question.
  const [text] = useDebouncedValue(body && JSON.stringify(body), 300);
  const { data, error } = useQuery({
    queryKey: quoteKeys.one(text),
    queryFn: ({ signal }) => api.post<PriceQuote>("/quotes", JSON.parse(text ?? "{}"), { signal }),
    enabled: text !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const problem = error instanceof Refused ? (error.errors.find(({ path }) => path === "promoCode")?.message ?? null) : null;
  return { quote: body && !error ? (data ?? null) : null, promoProblem: problem };
}
