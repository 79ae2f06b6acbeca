import { csrfToken, requestLocale } from "@/api/api";

/** What django-allauth's headless API answers (its own OpenAPI document is served under /_allauth/openapi.html). */
export type Flow = { id: string; is_pending?: boolean; types?: string[] };
export type AllauthError = { message: string; code: string; param?: string };
export type Answer<T = unknown> = {
  status: number;
  data?: T & { flows?: Flow[] };
  meta?: Record<string, unknown> & { is_authenticated?: boolean };
  errors?: AllauthError[];
};

/** A request allauth refuses for its input: each error may name a parameter. */
export class AuthRefused extends Error {
  constructor(readonly status: number, readonly errors: AllauthError[]) {
    super(errors[0]?.message ?? `allauth ${status}`);
    this.name = "AuthRefused";
  }
}

/** 401 is an answer here (a next step is needed), and so is 404 for a TOTP not set up yet; 400, 403, 409, 429 are refusals. */
const answers = new Set([200, 401, 404]);

export async function allauth<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const headers = new Headers({ Accept: "application/json", "Accept-Language": requestLocale(), "X-CSRFToken": csrfToken() });
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) {
    headers.set("Content-Type", "application/json");
    init.body = JSON.stringify(body);
  }
  const response = await fetch(`/_allauth/browser/v1${path}`, init).catch(() => null);
  if (!response) throw new AuthRefused(0, []);
  const answer = (await response.json().catch(() => ({ status: response.status }))) as Answer<T>;
  if (!answers.has(response.status)) throw new AuthRefused(response.status, answer.errors ?? []);
  return { ...answer, status: response.status };
}

export function pendingFlow(answer: Answer, id: string): Flow | undefined {
  return answer.data?.flows?.find((flow) => flow.id === id && flow.is_pending);
}

/** A signed-in user must prove who they are again before a sensitive change. */
export function needsProof(answer: Answer): boolean {
  return answer.status === 401 && answer.meta?.is_authenticated === true;
}
