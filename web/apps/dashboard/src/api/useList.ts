import { keepPreviousData, useInfiniteQuery, type QueryKey } from "@tanstack/react-query";
import type { ListState } from "@comptoir/ui";
import { api, type Page, type Query } from "./api";

/** A cursor list as `DataList` wants it. `key` comes from the feature's key factory and contains the query. */
export function useList<T>(key: QueryKey, path: string, query: Query = {}): ListState<T> {
  const result = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
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
