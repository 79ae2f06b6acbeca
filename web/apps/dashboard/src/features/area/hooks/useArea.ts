import type { Schemas } from "@comptoir/client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ListState } from "@comptoir/ui";
import { createContext, use, useMemo } from "react";
import type { Page } from "@/api/api";
import { areaApi } from "../areaApi";
import { areaKeys } from "../keys";

export type Me = Schemas["MeOut"];

export const AreaContext = createContext<{ slug: string; me: Me } | null>(null);

/** Who is signed in and where; `api` speaks for them. */
export function useArea() {
  const area = use(AreaContext);
  if (!area) throw new Error("outside of the client area");
  const { slug, me } = area;
  return useMemo(() => ({ slug, me, api: areaApi(slug) }), [slug, me]);
}

/** Who the kept token stands for. */
export function useMe(slug: string) {
  return useQuery({ queryKey: areaKeys.me(slug), queryFn: ({ signal }) => areaApi(slug).get<Me>("/me", { signal }) });
}

/** A cursor list of what is theirs; always asked anew, for it may have changed on a page that knows nothing of this one. */
export function useMine<T>(path: string, query: Record<string, string> = {}): ListState<T> {
  const { slug, api } = useArea();
  const result = useInfiniteQuery({
    queryKey: [...areaKeys.list(slug, path), query],
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });
  return {
    items: result.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: result.isPending,
    error: result.error,
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    loadMore: () => void result.fetchNextPage(),
    isLoadingMore: result.isFetchingNextPage,
  };
}
