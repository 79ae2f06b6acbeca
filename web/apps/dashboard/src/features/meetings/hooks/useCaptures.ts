import type { Schemas } from "@comptoir/client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { meetingKeys } from "../keys";
import type { Capture, Purpose } from "../model/captures";
import { roomPath } from "./useRoom";

const FOLLOWED_MS = 4_000;

/** What the room's provider makes of the call: followed while the page is open, agreed to, begun and ended. */
export function useCaptures(token: string, isOffered: boolean) {
  const cache = useQueryClient();
  const queryKey = meetingKeys.captures(token);
  const { data } = useQuery({
    queryKey, enabled: isOffered, refetchInterval: FOLLOWED_MS,
    queryFn: ({ signal }) => api.get<Schemas["RoomCapturesOut"]>(roomPath(token, "/captures"), { signal }),
  });
  const answer = useAnswer(token);
  const turn = useSave({
    /** The host agrees by asking. */
    save: async ({ purpose, isOn }: { purpose: Purpose; isOn: boolean }) => {
      if (isOn) await api.post(roomPath(token, "/consent"), { purpose, isGiven: true });
      await api.post(roomPath(token, "/captures"), { purpose, isOn });
    },
    invalidates: [queryKey], done: null,
  });
  const items: readonly Capture[] = data?.items ?? [];
  return { items, answer: answer.mutate, isBusy: answer.isPending || turn.isBusy, turn: turn.submit, refresh: () => cache.invalidateQueries({ queryKey: meetingKeys.room(token) }) };
}

/** What somebody says to being recorded or written down; the room's address may depend on it. */
export function useAnswer(token: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ purposes, isGiven }: { purposes: readonly Purpose[]; isGiven: boolean }) =>
      Promise.all(purposes.map((purpose) => api.post(roomPath(token, "/consent"), { purpose, isGiven }))),
    onSettled: () => Promise.all([meetingKeys.captures(token), meetingKeys.room(token)].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  });
}
