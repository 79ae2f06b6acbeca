import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { productKeys } from "../keys";
import type { Product } from "../model/product";

/** Products to choose from, in their order. */
export function useProducts(): Product[] {
  const { data } = useQuery({
    queryKey: productKeys.choices,
    queryFn: async ({ signal }) => (await api.get<Page<Product>>("/products", { query: { limit: 200 }, signal })).items,
    enabled: usePermission("product.read"),
  });
  return data ?? [];
}
