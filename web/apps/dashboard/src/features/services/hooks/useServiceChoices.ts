import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { serviceKeys } from "../keys";
import type { Service } from "../model/document";

/** Services to choose from, by name. */
export function useServices(): Service[] {
  const { data } = useQuery({
    queryKey: serviceKeys.options(),
    queryFn: ({ signal }) => api.get<{ items: Service[] }>("/services", { query: { limit: 200 }, signal }),
  });
  return data?.items ?? [];
}

export function useServiceChoices(): { value: string; label: string }[] {
  return useServices().map((service) => ({ value: service.id, label: service.name }));
}
