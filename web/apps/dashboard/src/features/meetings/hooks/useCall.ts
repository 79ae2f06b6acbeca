import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { api } from "@/api/api";
import { Call, type Snapshot } from "../model/call";
import { iceServers, newVisit } from "../model/room";
import { askRoom, roomPath, type TimedRoom } from "./useRoom";

const nothing = () => () => undefined;
const none = () => null;

/** One visit to the room: begun with tried-out media, told to the server, ended with the page. */
export function useCall(token: string) {
  const [call, setCall] = useState<Call | null>(null);
  const visit = useRef("");
  const snapshot: Snapshot | null = useSyncExternalStore<Snapshot | null>(call?.subscribe ?? nothing, call?.snapshot ?? none);
  const isIn = snapshot?.phase === "in";

  const begin = useCallback((room: TimedRoom, media: MediaStream, name: string) => {
    visit.current = newVisit();
    let latest = room;
    setCall(new Call({
      visit: visit.current, name, media,
      configuration: () => ({ iceServers: iceServers(latest), ...(isRelayOnly() && { iceTransportPolicy: "relay" as const }) }),
      ticket: async () => {
        latest = await askRoom(token);
        return latest.state === "open" ? latest.signalling : null;
      },
    }));
  }, [token]);

  useEffect(() => {
    if (!call || !isIn) return;
    const path = roomPath(token, "/presence");
    const tell = (isHere: boolean) => void api.post(path, { visit: visit.current, isHere }).catch(() => undefined);
    tell(true);
    return () => tell(false);
  }, [call, isIn, token]);

  useEffect(() => {
    if (!call) return;
    const leave = () => call.leave();
    window.addEventListener("pagehide", leave);
    return () => { window.removeEventListener("pagehide", leave); call.leave(); };
  }, [call]);

  return { call, snapshot, begin, forget: () => setCall(null) };
}

/** `?relay` in the address: through the TURN server only, to see whether it works. */
function isRelayOnly(): boolean {
  return new URLSearchParams(window.location.search).has("relay");
}
