import { readConfig, type Config, type RawConfig, type Slot, type SlotDays } from "./documents";

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
  /** Any other request: `path` below `/api/v1`. */
  ask<T>(path: string, init?: RequestInit): Promise<T>;
}

const PATIENCE_MS = 20_000;
export function createApi(options: { base: string; key: () => string; locale: () => string }): Api {
  async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
    const headers: Record<string, string> = { "Accept-Language": options.locale(), ...(init.headers as Record<string, string>) };
    if (options.key()) headers["Authorization"] = `Bearer ${options.key()}`;
    let response: Response;
    try {
      response = await fetch(`${options.base}/api/v1${path}`, { credentials: "omit", signal: AbortSignal.timeout(PATIENCE_MS), ...init, headers });
    } catch {
      throw new Refused(0, "unreachable");
    }
    const body: unknown = await response.json().catch(() => ({}));
    if (response.ok) return body as T;
    const { code, ...details } = body as { code?: string };
    throw new Refused(response.status, code ?? `http.${response.status}`, details);
  }

  return {
    config: async (widget) => readConfig(await ask<RawConfig>(`/widget/config/${encodeURIComponent(widget)}`)),
    slots: (query) => ask(`/slots?${search({ ...query })}`),
    nextSlot: (serviceId) => ask(`/slots/next?${search({ serviceId })}`),
    ask,
  };
}

function search(query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
