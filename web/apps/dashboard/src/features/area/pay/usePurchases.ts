import type { Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";

export type MyPurchase = Schemas["MyPurchaseOut"];

/** Whether one can pay by card here: false until it is known. */
export function useTakesCards(): boolean {
  return useWaysToPay().takesCards;
}

/** How one can pay here; nobody should have to decide while it is being asked. */
export function useWaysToPay(): { takesCards: boolean; isAsking: boolean } {
  const { slug, api } = useArea();
  const { data, isLoading } = useQuery({ queryKey: areaKeys.list(slug, "/me/ways-to-pay"), queryFn: ({ signal }) => api.get<Schemas["WaysToPayOut"]>("/me/ways-to-pay", { signal }) });
  return { takesCards: data?.takesCards ?? false, isAsking: isLoading };
}
