import { refusalOf, Refused } from "@comptoir/client";

export type QueryValue = string | number | boolean | null | undefined | readonly string[];
export type Query = Record<string, QueryValue>;
export type Page<T> = { items: T[]; nextCursor: string | null };

/** `bearer`: a token that speaks instead of the session's cookie, and says the organization. */
type Options = { query?: Query; signal?: AbortSignal; idempotencyKey?: string; bearer?: string | null };

/** Set by the session and the shell; sent with every call. */
const context = { organization: null as string | null, locale: "fr" };

export function setOrganization(id: string | null) {
  context.organization = id;
}

export function setRequestLocale(locale: string) {
  context.locale = locale;
}

export function requestLocale(): string {
  return context.locale;
}

/** The token Django expects back in a header; GET /session sets the cookie. */
export function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

export function queryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text && `?${text}`;
}

function headers(body: unknown, options: Options): Headers {
  const result = new Headers({ Accept: "application/json", "Accept-Language": context.locale });
  if (options.bearer) result.set("Authorization", `Bearer ${options.bearer}`);
  else if (context.organization) result.set("X-Organization", context.organization);
  if (body !== undefined && !(body instanceof FormData)) result.set("Content-Type", "application/json");
  if (options.idempotencyKey) result.set("Idempotency-Key", options.idempotencyKey);
  return result;
}

async function send(method: string, path: string, body: unknown, options: Options = {}): Promise<Response> {
  const init: RequestInit = { method, headers: headers(body, options), credentials: "same-origin" };
  if (method !== "GET") (init.headers as Headers).set("X-CSRFToken", csrfToken());
  if (body !== undefined) init.body = body instanceof FormData ? body : JSON.stringify(body);
  if (options.signal) init.signal = options.signal;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${queryString(options.query)}`, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refused(0, { code: "network" });
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}

async function call<T>(method: string, path: string, body: unknown, options?: Options): Promise<T> {
  const response = await send(method, path, body, options);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The server, under /api/v1. A refusal is thrown as `Refused`; no connection as `Refused` with code `network`. */
export const api = {
  get: <T>(path: string, options?: Options) => call<T>("GET", path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) => call<T>("POST", path, body ?? {}, options),
  put: <T>(path: string, body: unknown, options?: Options) => call<T>("PUT", path, body, options),
  patch: <T>(path: string, body: unknown, options?: Options) => call<T>("PATCH", path, body, options),
  delete: (path: string, options?: Options) => call<undefined>("DELETE", path, undefined, options),
  /** A file that the server makes: a CSV, a PDF. */
  file: (path: string, options?: Options) => send("GET", path, undefined, options),
  upload: <T>(path: string, form: FormData, options?: Options) => call<T>("POST", path, form, options),
};
