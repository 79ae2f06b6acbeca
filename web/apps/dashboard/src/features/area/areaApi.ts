import { Refused } from "@comptoir/client";
import { api } from "@/api/api";
import { saved } from "@/api/download";
import { keepToken, readToken } from "./token";

/** Speaks as the client who signed in; an answer that knows them no longer signs them out. */
export function areaApi(slug: string) {
  async function as<T>(call: (bearer: string | null) => Promise<T>): Promise<T> {
    const bearer = readToken(slug);
    try {
      return await call(bearer);
    } catch (error) {
      if (error instanceof Refused && error.status === 401 && readToken(slug) === bearer) keepToken(slug, null);
      throw error;
    }
  }
  return {
    get: <T>(path: string, options: { query?: Record<string, string | null>; signal?: AbortSignal } = {}) => as((bearer) => api.get<T>(path, { ...options, bearer })),
    post: <T>(path: string, body?: unknown, options: { idempotencyKey?: string; signal?: AbortSignal } = {}) => as((bearer) => api.post<T>(path, body, { ...options, bearer })),
    put: <T>(path: string, body: unknown) => as((bearer) => api.put<T>(path, body, { bearer })),
    patch: <T>(path: string, body: unknown) => as((bearer) => api.patch<T>(path, body, { bearer })),
    delete: (path: string) => as((bearer) => api.delete(path, { bearer })),
    download: (path: string, query: Record<string, string> = {}) => as(async (bearer) => saved(path, await api.file(path, { query, bearer }))),
  };
}
