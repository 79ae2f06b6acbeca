import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/api";
import { canPush, currentSubscription, subscribe } from "../model/push";

export type PushState = "impossible" | "refused" | "off" | "on";

const key = ["push", "here"] as const;

/** This browser's own subscription. `paths`: where it is told to the server; `bearer` speaks for a client. */
export function usePushHere(paths: { add: string; end: string }, bearer?: string | null) {
  const cache = useQueryClient();
  const options = bearer ? { bearer } : {};
  const { data } = useQuery({
    queryKey: key,
    queryFn: async (): Promise<PushState> => {
      if (!canPush()) return "impossible";
      if (Notification.permission === "denied") return "refused";
      return (await currentSubscription()) ? "on" : "off";
    },
  });
  const turn = useMutation({
    mutationFn: async (on: boolean): Promise<void> => {
      if (!on) {
        const found = await currentSubscription();
        if (!found) return;
        await api.post(paths.end, { endpoint: found.endpoint }, options);
        await found.unsubscribe();
        return;
      }
      const { key: serverKey } = await api.get<{ key: string }>("/push/key");
      const found = await subscribe(serverKey);
      if (found) await api.post(paths.add, { ...found.toJSON(), device: navigator.userAgent.slice(0, 200) }, options);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  return { state: data, turn: turn.mutate, isBusy: turn.isPending, hasFailed: turn.isError };
}
