import type { Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";

export type MyPurchase = Schemas["MyPurchaseOut"];

/** Whether one can pay by card here. */
export function useTakesCards(): boolean {
  const { slug, api } = useArea();
  const { data } = useQuery({ queryKey: areaKeys.list(slug, "/me/ways-to-pay"), queryFn: ({ signal }) => api.get<Schemas["WaysToPayOut"]>("/me/ways-to-pay", { signal }) });
  return data?.takesCards ?? false;
}
