import { COMMANDS, EVENTS, PROTOCOL, type CommandName, type EventName } from "./messages";

/** One message on the wire between a page and a framed widget. */
export interface Message {
  comptoir: typeof PROTOCOL;
  widget: string;
  type: "event" | "command";
  name: EventName | CommandName;
  detail: unknown;
}

/** Whether a message that came from anywhere is one of ours and of this version; its origin is the caller's to check. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== "object" || value === null) return false;
  const { comptoir, widget, type, name } = value as Partial<Message>;
  if (comptoir !== PROTOCOL || typeof widget !== "string") return false;
  const names: readonly unknown[] = type === "event" ? EVENTS : type === "command" ? COMMANDS : [];
  return names.includes(name);
}
