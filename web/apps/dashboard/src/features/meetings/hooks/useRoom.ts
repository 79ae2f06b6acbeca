import { Refused } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { meetingKeys } from "../keys";
import { clockOffset, type Room } from "../model/room";

export const roomPath = (token: string, act = "") => `/rooms/${encodeURIComponent(token)}${act}`;

export type TimedRoom = Room & { offset: number };

export async function askRoom(token: string, signal?: AbortSignal): Promise<TimedRoom> {
  const room = await api.get<Room>(roomPath(token), signal ? { signal } : {});
  return { ...room, offset: clockOffset(room.serverNow, Date.now()) };
}

const FOLLOWED_MS = 15_000;
const ENDING_MS = 3_000;

/** What a personal link opens; followed until the room is open, for the page to open by itself. */
export function useRoom(token: string, isFollowed: boolean) {
  const query = useQuery({
    queryKey: meetingKeys.room(token),
    queryFn: ({ signal }) => askRoom(token, signal),
    refetchInterval: ({ state: { data } }) => {
      if (!isFollowed || !data) return false;
      if (data.state === "soon" || data.state === "failed") return untilItOpens(data);
      return data.mustAgree.length > 0 ? ENDING_MS : false;
    },
  });
  const isInvalid = query.error instanceof Refused && query.error.status === 404;
  return { ...query, isInvalid, isUnavailable: query.error !== null && !isInvalid };
}

/** Soon after the moment it opens, and not later than in a quarter of a minute. */
function untilItOpens(room: TimedRoom): number {
  const left = room.opensAt ? Date.parse(room.opensAt) - (Date.now() + room.offset) : FOLLOWED_MS;
  return room.state === "soon" ? Math.min(FOLLOWED_MS, Math.max(500, left + 200)) : FOLLOWED_MS;
}
