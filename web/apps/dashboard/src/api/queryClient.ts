import { Refused } from "@comptoir/client";
import { QueryClient } from "@tanstack/react-query";
import { keepUp } from "./keepUp";

/** A refusal is an answer: asking again will not change it. Only a lost connection or a failing server is retried. */
function mayRecover(error: unknown): boolean {
  return !(error instanceof Refused) || error.status === 0 || error.status >= 500;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (failures, error) => mayRecover(error) && failures < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});

keepUp(queryClient);
