import type { Schemas } from "@comptoir/client";

export const messageStatuses = ["queued", "sent", "failed"] as const;
export type MessageStatus = (typeof messageStatuses)[number];

export type OutboxMessage = Schemas["MessageItem"];
export type FullMessage = Schemas["MessageWhole"];

/**
 * A mail's HTML as a document of its own: no script, no form, nothing from elsewhere, whatever is in it.
 * The frame's sandbox forbids the same; either would be enough.
 */
export function previewDocument(html: string): string {
  const policy = "default-src 'none'; img-src data: cid:; style-src 'unsafe-inline'; font-src data:";
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">${html}`;
}
