import type { Schemas } from "@comptoir/client";

export type Room = Schemas["RoomOut"];

/** What one does with sound and picture. */
export type Doing = { mic: boolean; camera: boolean; screen: boolean };

export type Person = { id: string; name: string; role: "host" | "guest"; state: Partial<Doing> };

export type Chat = { id: string; name: string; text: string; at: string };

/** What the signalling says; see server/comptoir/platform/live_streams/rooms.py. */
export type Heard =
  | { type: "welcome"; id: string; people: Person[]; waiting: Person[]; resumed?: boolean }
  | { type: "waiting"; hostIsHere: boolean }
  | { type: "knock" | "joined"; person: Person }
  | { type: "left" | "gone"; id: string }
  | { type: "signal"; from: string; data: Signal }
  | ({ type: "chat" } & Chat)
  | { type: "state"; id: string; state: Doing }
  | { type: "recording" | "consent"; id: string; is: string; of: Purpose }
  | { type: Ending | "full" | "pong" };

/** What everybody has to agree to first. */
export type Purpose = "recording" | "transcription";

/** Words after which the server says nothing more. */
export type Ending = "declined" | "removed" | "replaced" | "ended" | "over";

export type Signal = { description?: RTCSessionDescriptionInit; candidate?: RTCIceCandidateInit; screen?: string };

/** `null` members would be read as text by `RTCPeerConnection`. */
export function iceServers(room: Room): RTCIceServer[] {
  return room.iceServers.map(({ urls, username, credential }) => ({ urls, ...(username && { username }), ...(credential && { credential }) }));
}

/** Milliseconds that the server's clock is ahead of ours. */
export function clockOffset(serverNow: string, receivedAt: number): number {
  return Date.parse(serverNow) - receivedAt;
}

/** `m:ss`, or `h:mm:ss`; never negative. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Until a room opens: whole minutes, rounded up. */
export function minutesUntil(moment: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(moment) - now) / 60_000));
}

/** The first letters of a name's first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? "").join("") || "·";
}

/** A page's own id; `crypto.randomUUID` is missing on plain-http hosts. */
export function newVisit(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
