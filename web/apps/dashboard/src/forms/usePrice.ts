import { Refused } from "@comptoir/client";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, type QueryKey } from "@tanstack/react-query";

type Asked<T> = {
  keyOf: (text: string | null) => QueryKey;
  ask: (body: unknown, signal: AbortSignal) => Promise<T>;
  /** Fields of the form that say themselves what the server has against them. */
  fields: readonly string[];
};

/** Why there is no price, and how to ask again. */
export type NoPrice = { sentence: string | null; isAsking: boolean; retry: () => void };

/**
 * The price of what is being filled in, asked for a moment after the last change. Without one there is always a
 * reason: a `problem` beside a field, the question being under way, or `failed`.
 */
export function usePrice<T>(body: object | null, { keyOf, ask, fields }: Asked<T>) {
  // As text: the same wish in a new object is the same question.
  const [text] = useDebouncedValue(body && JSON.stringify(body), 300);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: keyOf(text), queryFn: ({ signal }) => ask(JSON.parse(text ?? "{}"), signal),
    enabled: text !== null, placeholderData: keepPreviousData, staleTime: 30_000,
  });
  const refused = error instanceof Refused ? error : null;
  const problem = (path: string) => refused?.errors.find((one) => one.path === path)?.message;
  // Asked again in vain, the server still stands by what it said before; unless it said no.
  const isKnown = data !== undefined && (!error || (!isPlaceholderData && (!refused || refused.status === 0 || refused.status >= 500)));
  const quote = body && isKnown ? data : null;
  const isSaid = fields.some((path) => problem(path) !== undefined);
  const failed: NoPrice | null = body && error && !quote && !isSaid
    ? { sentence: refused && refused.status > 0 && refused.status < 500 ? (refused.errors[0]?.message ?? refused.detail) : null, isAsking: isFetching, retry: () => void refetch() }
    : null;
  return { quote, problem, failed, isAsking: body !== null && !quote && !error };
}
