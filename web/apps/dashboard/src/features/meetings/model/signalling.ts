import type { Heard } from "./room";

export type Ticket = { url: string; token: string };

type Handlers = {
  /** A ticket is good for a minute: every connection asks for a new one. `null`: the room is not open any more. */
  ticket: () => Promise<Ticket | null>;
  heard: (message: Heard) => void;
  line: (isUp: boolean) => void;
};

const PING_MS = 15_000;
const REPLY_MS = 10_000;
const WAITS_MS = [300, 1000, 2000, 4000, 8000];
const REFUSED = 4401;
/** Something about the appointment has changed: a new ticket is wanted, and there may be none. */
const RENEW = 4010;

/** The line to the server: comes back by itself after a loss, with the same visit, until it is closed. */
export class Signalling {
  #socket: WebSocket | undefined;
  #closed = false;
  #losses = 0;
  #ping: ReturnType<typeof setInterval> | undefined;
  #deaf: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly visit: string, private readonly name: string, private readonly handlers: Handlers) {
    window.addEventListener("online", this.#hurry);
    void this.#connect();
  }

  send(message: object) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close() {
    if (this.#closed) return;
    this.send({ type: "bye" });
    this.#closed = true;
    window.removeEventListener("online", this.#hurry);
    this.#quiet();
    this.#socket?.close();
  }

  readonly #hurry = () => {
    if (this.#socket === undefined || this.#socket.readyState === WebSocket.CLOSED) void this.#connect();
  };

  async #connect() {
    let ticket: Ticket | null;
    try {
      ticket = await this.handlers.ticket();
    } catch {
      this.#again();
      return;
    }
    if (this.#closed) return;
    if (!ticket) {
      this.handlers.heard({ type: "over" });
      return;
    }
    const query = new URLSearchParams({ token: ticket.token, visit: this.visit, name: this.name });
    const socket = new WebSocket(`${ticket.url}?${query}`);
    this.#socket = socket;
    socket.onopen = () => {
      this.#losses = 0;
      this.handlers.line(true);
      this.#ping = setInterval(() => this.#sendPing(), PING_MS);
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      clearTimeout(this.#deaf);
      this.handlers.heard(JSON.parse(data) as Heard);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      this.#quiet();
      if (this.#closed) return;
      if (code === RENEW) { void this.#connect(); return; }
      this.handlers.line(false);
      if (code === REFUSED) this.#losses = Math.max(this.#losses, 1);
      this.#again();
    };
  }

  #sendPing() {
    this.send({ type: "ping" });
    clearTimeout(this.#deaf);
    this.#deaf = setTimeout(() => this.#socket?.close(), REPLY_MS);
  }

  #again() {
    if (this.#closed) return;
    const wait = WAITS_MS[Math.min(this.#losses, WAITS_MS.length - 1)] ?? 8000;
    this.#losses += 1;
    setTimeout(() => { if (!this.#closed) void this.#connect(); }, wait);
  }

  #quiet() {
    clearInterval(this.#ping);
    clearTimeout(this.#deaf);
  }
}
