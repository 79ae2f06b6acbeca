import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/api/api";
import { readEvents } from "./serverEvents";
import { staleAfter } from "./staleAfter";

type Address = { url: string; token: string };

const slowestRetryMs = 60_000;
/** Events come in bursts (an import, a day cancelled): what they make stale is asked for once. */
const gatherMs = 250;

/**
 * Keeps what is on screen fresh: the server names what happened, the queries about it ask again.
 * A token opens the stream for a minute only, so every new connection fetches its own, and says what it heard last.
 */
export function useLiveUpdates(organizationId: string) {
  const cache = useQueryClient();
  useEffect(() => {
    const ending = new AbortController();
    const stale = new Set<string>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let lastId = "";

    const refresh = () => {
      gathering = undefined;
      for (const word of stale) void cache.invalidateQueries({ queryKey: [word] });
      stale.clear();
    };

    async function listen(onOpen: () => void) {
      const { url, token } = await api.get<Address>("/live", { signal: ending.signal });
      const query = new URLSearchParams({ token, ...(lastId && { lastEventId: lastId }) });
      await readEvents(`${url}?${query}`, ending.signal, onOpen, ({ id, name }) => {
        lastId = id || lastId;
        if (name === "reload") return void cache.invalidateQueries();
        for (const word of staleAfter(name)) stale.add(word);
        gathering ??= setTimeout(refresh, gatherMs);
      });
    }

    async function keepListening() {
      let failures = 0;
      let wasOpen = false;
      while (!ending.signal.aborted) {
        await listen(() => {
          // Nothing heard yet means nothing to resume from: what happened in between is asked for instead.
          if (wasOpen && !lastId) void cache.invalidateQueries();
          wasOpen = true;
          failures = 0;
        }).catch(() => undefined);
        await pause(Math.min(slowestRetryMs, 1_000 * 2 ** failures) * (0.75 + Math.random() / 2), ending.signal);
        failures += 1;
      }
    }

    void keepListening();
    return () => {
      ending.abort();
      clearTimeout(gathering);
    };
  }, [organizationId, cache]);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
