import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { saleKeys } from "../keys";
import type { Purchase } from "../model/sale";

export function usePurchase(id: string) {
  return useQuery({ queryKey: saleKeys.one(id), queryFn: ({ signal }) => api.get<Purchase>(`/purchases/${id}`, { signal }) });
}
