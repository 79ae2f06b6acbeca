import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { serviceKeys } from "../keys";
import type { Service } from "../model/document";

export function useService(id: string | undefined) {
  return useQuery({
    queryKey: serviceKeys.one(id ?? ""),
    queryFn: ({ signal }) => api.get<Service>(`/services/${id}`, { signal }),
    enabled: Boolean(id),
  });
}

/** Every category in use, for the editor's suggestions. */
export function useCategories(): string[] {
  const { data } = useQuery({
    queryKey: serviceKeys.options(),
    queryFn: ({ signal }) => api.get<{ items: Service[] }>("/services", { query: { limit: 200 }, signal }),
  });
  return [...new Set(data?.items.flatMap((service) => service.category ?? []))].sort((a, b) => a.localeCompare(b));
}
