import type { QueryClient } from "@tanstack/react-query";

/**
 * Asks again for what went stale while its first answer was under way.
 *
 * TanStack Query starts no second request then (`cancelRefetch` needs data to fall back on), and the answer,
 * made before the change, would count as fresh: a list opened and added to at once never showed the addition.
 */
export function keepUp(client: QueryClient): void {
  const late = new Set<string>();
  client.getQueryCache().subscribe((event) => {
    const { query } = event;
    if (event.type === "removed") late.delete(query.queryHash);
    if (event.type !== "updated") return;
    const { data, fetchStatus } = query.state;
    if (event.action.type === "invalidate" && data === undefined && fetchStatus !== "idle") late.add(query.queryHash);
    if (event.action.type === "success" && late.delete(query.queryHash)) void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  });
}
