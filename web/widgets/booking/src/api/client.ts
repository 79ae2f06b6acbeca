import type { Booking, Session, Slot, SlotDays } from "./documents";

export interface FieldProblem {
  path: string;
  code: string;
  message?: string;
}

/** Mirrors the server's `Refusal`: switch on `code`, never on prose. Status 0: the server could not be reached. */
export interface Refusal {
  status: number;
  code: string;
  detail?: string;
  errors?: FieldProblem[];
  nearest?: Slot[];
}

export interface SlotQuery {
  serviceId: string;
  from: string;
  to: string;
  staffId?: string | undefined;
  participants?: number | undefined;
  duration?: number | undefined;
  /** Also what one can only wait for. */
  withFull?: true | undefined;
}

/** The answer to a request below `/api/v1`; rejects with a `Refusal`. */
export type Ask = <T>(path: string, init?: RequestInit) => Promise<T>;
const PATIENCE_MS = 20_000;

/** `caller` is read at every request: the key comes with the configuration, the language may change. */
export function createAsk(base: string, caller: () => { key: string; language: string }): Ask {
  return async (path, init) => {
    const { key, language } = caller();
    const headers = { "Accept-Language": language, ...(key && { Authorization: `Bearer ${key}` }), ...init?.headers };
    const response = await fetch(`${base}/api/v1${path}`, { credentials: "omit", signal: AbortSignal.timeout(PATIENCE_MS), ...init, headers }).catch((): never => {
      throw { status: 0, code: "unreachable" } satisfies Refusal;
    });
    const { status } = response;
    const body = await response.json().catch(() => ({}));
    if (response.ok) return body;
    throw { code: `http.${status}`, ...body, status } satisfies Refusal;
  };
}

/** JSON leaves out what is undefined. */
const search = (query: object): string => String(new URLSearchParams(JSON.parse(JSON.stringify(query))));

export const fetchSessions = async (ask: Ask, serviceId: string, from: string, to: string): Promise<Session[]> =>
  (await ask<{ items: Session[] }>(`/sessions?${search({ serviceId, from, to })}`)).items;

/** Free slots. */
export const fetchSlots = (ask: Ask, { withFull: _, ...query }: SlotQuery): Promise<SlotDays> => ask(`/slots?${search(query)}`);
export const fetchNextSlot = (ask: Ask, serviceId: string): Promise<{ slot: Slot | null }> => ask(`/slots/next?${search({ serviceId })}`);

/** The same request is still being worked on at the server: ask for its answer again. */
const REPEATS_MS = [700, 1500, 3000];

/** Posts JSON; `headers` beside its type. */
export const post = <T>(ask: Ask, path: string, body: string, headers?: Record<string, string>): Promise<T> =>
  ask(path, { method: "POST", body, headers: { "Content-Type": "application/json", ...headers } });

/** Books, or joins the waitlist; the same key with the same body is one booking, however often it is sent. */
export async function createBooking<Made = Booking>(ask: Ask, path: string, body: string, key: string, repeats = REPEATS_MS): Promise<Made> {
  try {
    return await post(ask, path, body, { "Idempotency-Key": key });
  } catch (refusal) {
    if ((refusal as Refusal).code !== "platform.request_in_progress" || !repeats.length) throw refusal;
    await new Promise((resume) => setTimeout(resume, repeats[0]));
    return createBooking(ask, path, body, key, repeats.slice(1));
  }
}

/** 144 random bits in hexadecimal; `crypto.randomUUID` is absent on plain-http pages, `getRandomValues` is not. */
export const randomKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, "0")).join("");
