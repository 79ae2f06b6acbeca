import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/api";
import { canPush, currentSubscription, subscribe } from "../model/push";

export type PushState = "impossible" | "refused" | "off" | "on";
/** `person`: who is told, at which organization; `add`, `end`: where the server hears of it. */
export type PushTo = { person: string; add: string; end: string };

/** This browser's own subscription for one person; `bearer` speaks for a client. */
export function usePushHere({ person, add, end }: PushTo, bearer?: string | null) {
  const cache = useQueryClient();
  const options = bearer ? { bearer } : {};
  const key = ["push", "here", person] as const;
  const { data } = useQuery({
    queryKey: key,
    queryFn: async (): Promise<PushState> => {
      if (!canPush()) return "impossible";
      if (Notification.permission === "denied") return "refused";
      return (await currentSubscription(person)) ? "on" : "off";
    },
  });
  const turn = useMutation({
    mutationFn: async (on: boolean): Promise<void> => {
      if (!on) {
        const found = await currentSubscription(person);
        if (!found) return;
        await api.post(end, { endpoint: found.endpoint }, options);
        await found.unsubscribe();
        return;
      }
      const { key: serverKey } = await api.get<{ key: string }>("/push/key");
      const found = await subscribe(person, serverKey);
      if (found) await api.post(add, { ...found.toJSON(), device: navigator.userAgent.slice(0, 200) }, options);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  return { state: data, turn: turn.mutate, isBusy: turn.isPending, hasFailed: turn.isError };
}
