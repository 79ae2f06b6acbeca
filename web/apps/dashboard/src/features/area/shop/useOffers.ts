import type { Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import type { Page } from "@/api/api";
import { useProductTextOf } from "@/features/products/hooks/useProductText";
import type { Product } from "@/features/products/model/product";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";

/** What the house sells, and how it is said. */
export function useOffers() {
  const { slug, api } = useArea();
  const products = useQuery({
    queryKey: areaKeys.list(slug, "/products"), queryFn: ({ signal }) => api.get<Page<Product>>("/products", { query: { limit: "200" }, signal }),
  });
  const services = useQuery({
    queryKey: areaKeys.serviceNames(slug), queryFn: ({ signal }) => api.get<Page<Schemas["ServiceOut"]>>("/services", { query: { limit: "100" }, signal }),
  });
  const offers = products.data?.items ?? [];
  return { offers, isPending: products.isPending, error: products.error, retry: () => void products.refetch(), say: useProductTextOf(services.data?.items ?? [], offers) };
}
