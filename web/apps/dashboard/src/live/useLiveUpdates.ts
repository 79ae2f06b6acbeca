import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/api/api";
import { staleAfter } from "./staleAfter";

type Ticket = { url: string; token: string };

const slowestRetry = 60_000;

/**
 * Keeps what is on screen fresh: the server names what happened, the queries about it ask again.
 * Tokens are short-lived, so a broken stream is reopened with a new one, more slowly each time.
 */
export function useLiveUpdates(organizationId: string) {
  const cache = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let isOver = false;

    const later = () => {
      source?.close();
      if (isOver) return;
      timer = setTimeout(() => void open(), Math.min(slowestRetry, 1_000 * 2 ** failures) * (0.75 + Math.random() / 2));
      failures += 1;
    };

    async function open() {
      const ticket = await api.get<Ticket>("/live").catch(() => null);
      if (isOver) return;
      if (!ticket) return later();
      source = new EventSource(`${ticket.url}?token=${encodeURIComponent(ticket.token)}`);
      source.onopen = () => {
        // What happened while the stream was down was missed.
        if (failures > 0) void cache.invalidateQueries();
        failures = 0;
      };
      source.onerror = later;
      source.onmessage = ({ data }) => {
        for (const queryKey of staleAfter(String(data))) void cache.invalidateQueries({ queryKey });
      };
    }

    void open();
    return () => {
      isOver = true;
      clearTimeout(timer);
      source?.close();
    };
  }, [organizationId, cache]);
}
