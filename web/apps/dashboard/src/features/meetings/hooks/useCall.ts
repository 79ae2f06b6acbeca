import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { api } from "@/api/api";
import { meetingKeys } from "../keys";
import { Call, type Snapshot } from "../model/call";
import { iceServers, newVisit } from "../model/room";
import { askRoom, roomPath, type TimedRoom } from "./useRoom";

const nothing = () => () => undefined;
const none = () => null;

/** One visit to the room: begun with tried-out media, told to the server, ended with the page. */
export function useCall(token: string) {
  const [call, setCall] = useState<Call | null>(null);
  const snapshot: Snapshot | null = useSyncExternalStore<Snapshot | null>(call?.subscribe ?? nothing, call?.snapshot ?? none);
  const isIn = snapshot?.phase === "in";
  const isHere = isIn && snapshot.isLineUp;
  const client = useQueryClient();

  const begin = useCallback((room: TimedRoom, media: MediaStream, name: string) => {
    let latest = room;
    setCall(new Call({
      visit: newVisit(), name, media,
      configuration: () => ({ iceServers: iceServers(latest), ...(isRelayOnly() && { iceTransportPolicy: "relay" as const }) }),
      ticket: async () => {
        latest = await askRoom(token);
        client.setQueryData(meetingKeys.room(token), latest);
        return latest.state === "open" ? latest.signalling : null;
      },
    }));
  }, [token, client]);

  // Told again by a line that came back: the server may have missed us meanwhile.
  useEffect(() => {
    if (call && isHere) void api.post(roomPath(token, "/presence"), { visit: call.visit, name: call.name, isHere }).catch(() => undefined);
  }, [call, isHere, token]);

  useEffect(() => {
    if (!call || !isIn) return;
    const path = roomPath(token, "/presence");
    // A page that goes away finishes nothing else.
    const tellGoing = () => navigator.sendBeacon(`/api/v1${path}`, new Blob([JSON.stringify({ visit: call.visit, isHere: false })], { type: "application/json" }));
    window.addEventListener("pagehide", tellGoing);
    return () => { window.removeEventListener("pagehide", tellGoing); tellGoing(); };
  }, [call, isIn, token]);

  useEffect(() => {
    if (!call) return;
    const leave = () => call.leave();
    window.addEventListener("pagehide", leave);
    return () => { window.removeEventListener("pagehide", leave); call.leave(); };
  }, [call]);

  const forget = useCallback(() => setCall(null), []);
  return { call, snapshot, begin, forget };
}

/** `?relay` in the address: through the TURN server only, to see whether it works. */
function isRelayOnly(): boolean {
  return new URLSearchParams(window.location.search).has("relay");
}
