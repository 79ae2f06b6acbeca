import { readConfig, type Booking, type Config, type RawConfig, type Slot, type SlotDays, type UploadedFile } from "./documents";

export interface FieldProblem {
  path: string;
  code: string;
  message?: string;
}

/** Mirrors the server's `Refusal`: switch on `code`, never on prose. Status 0: the server could not be reached. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: { errors?: FieldProblem[]; nearest?: Slot[]; detail?: string; retryAfter?: number } = {},
  ) {
    super(code);
  }
}

export interface SlotQuery {
  serviceId: string;
  from: string;
  to: string;
  staffId?: string | undefined;
  participants?: number | undefined;
  duration?: number | undefined;
}

export interface Api {
  config(widget: string): Promise<Config>;
  slots(query: SlotQuery): Promise<SlotDays>;
  nextSlot(serviceId: string): Promise<{ timeZone: string; slot: Slot | null }>;
  book(body: object, idempotencyKey: string): Promise<Booking>;
  upload(file: File): Promise<UploadedFile>;
}

const PATIENCE_MS = 20_000;
/** The same request is still being worked on at the server: ask for its answer again. */
const REPEATS_MS = [700, 1500, 3000];

export function createApi(options: { base: string; key: () => string; locale: () => string; fetch?: typeof fetch }): Api {
  const send = options.fetch ?? ((...call: Parameters<typeof fetch>) => fetch(...call));

  async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
    const headers: Record<string, string> = { "Accept-Language": options.locale(), ...(init.headers as Record<string, string>) };
    if (options.key()) headers["Authorization"] = `Bearer ${options.key()}`;
    let response: Response;
    try {
      response = await send(`${options.base}/api/v1${path}`, { credentials: "omit", signal: AbortSignal.timeout(PATIENCE_MS), ...init, headers });
    } catch {
      throw new Refused(0, "unreachable");
    }
    const body: unknown = await response.json().catch(() => ({}));
    if (response.ok) return body as T;
    const { code, ...details } = body as { code?: string };
    throw new Refused(response.status, code ?? `http.${response.status}`, details);
  }

  async function book(body: object, idempotencyKey: string): Promise<Booking> {
    const init = { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "Idempotency-Key": idempotencyKey } };
    for (const pause of REPEATS_MS) {
      try {
        return await ask<Booking>("/bookings", init);
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== "platform.request_in_progress") throw error;
        await new Promise((resume) => setTimeout(resume, pause));
      }
    }
    return ask<Booking>("/bookings", init);
  }

  return {
    config: async (widget) => readConfig(await ask<RawConfig>(`/widget/config/${encodeURIComponent(widget)}`)),
    slots: (query) => ask(`/slots?${search({ ...query })}`),
    nextSlot: (serviceId) => ask(`/slots/next?${search({ serviceId })}`),
    book,
    upload: (file) => {
      const body = new FormData();
      body.append("file", file);
      return ask("/files/upload", { method: "POST", body });
    },
  };
}

function search(query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
