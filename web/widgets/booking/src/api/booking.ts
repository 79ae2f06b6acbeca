import { Refused, type Api } from "./client";
import type { Booking, UploadedFile } from "./documents";

/** The same request is still being worked on at the server: ask for its answer again. */
const REPEATS_MS = [700, 1500, 3000];
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** Books; the same key with the same body is one booking, however often it is sent. */
export async function createBooking({ ask }: Pick<Api, "ask">, body: string, idempotencyKey: string): Promise<Booking> {
  const init = { method: "POST", body, headers: { "Content-Type": "application/json", "Idempotency-Key": idempotencyKey } };
  for (const ms of REPEATS_MS) {
    try {
      return await ask<Booking>("/bookings", init);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "platform.request_in_progress") throw error;
      await pause(ms);
    }
  }
  return ask<Booking>("/bookings", init);
}

export function uploadFile({ ask }: Pick<Api, "ask">, file: File): Promise<UploadedFile> {
  const body = new FormData();
  body.append("file", file);
  return ask("/files/upload", { method: "POST", body });
}
