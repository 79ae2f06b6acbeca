import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";

export type Step = { name: "service" | "staff" | "location" | "booking" | "widget"; to: string; isDone: boolean };

const sources = [
  { name: "service", to: "/services", path: "/services" },
  { name: "staff", to: "/staff", path: "/staff" },
  { name: "location", to: "/locations", path: "/locations" },
  { name: "booking", to: "/calendar", path: "/bookings" },
  { name: "widget", to: "/widgets", path: "/widgets" },
] as const;

/** What a new organization has set up so far: whether each list has anything in it. */
export function useFirstSteps(isAllowed: boolean) {
  return useQuery({
    queryKey: ["home", "first-steps"],
    enabled: isAllowed,
    staleTime: 60_000,
    queryFn: ({ signal }): Promise<Step[]> =>
      Promise.all(
        sources.map(async ({ name, to, path }) => {
          const page = await api.get<Page<unknown>>(path, { query: { limit: 1 }, signal });
          return { name, to, isDone: page.items.length > 0 };
        }),
      ),
  });
}
