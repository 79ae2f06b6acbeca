import { COMMANDS, EVENTS, isMessage, PROTOCOL, type CommandDetails, type CommandName, type EventName, type Message } from "@comptoir/embed";

/*
 * On our own page in a frame of the host's: what the widget tells goes up by postMessage, commands come down the same way.
 * Only the page that holds the frame is spoken to and listened to; which pages may hold it, `frame-ancestors` has decided.
 */

interface Page {
  on(name: EventName, listener: (detail: Record<string, unknown>, element: Element) => void): () => void;
  send<N extends CommandName>(target: Element | string, name: N, detail?: CommandDetails[N]): void;
}

const SELECTOR = "[data-comptoir]";

/** Origin of the page around the frame: the browser says it, else the address that led here; none, no word. */
export function hostOrigin(ancestors: ArrayLike<string> | undefined, referrer: string): string | null {
  if (ancestors?.[0]) return ancestors[0];
  try {
    return new URL(referrer).origin;
  } catch {
    return null;
  }
}

/** Joins a widget to the page that frames it. */
export function join(page: Page, frame: Window, host: string): void {
  for (const name of EVENTS) {
    page.on(name, ({ version: _version, kind: _kind, widget, ...detail }) => {
      frame.parent.postMessage({ comptoir: PROTOCOL, widget: String(widget), type: "event", name, detail } satisfies Message, host);
    });
  }
  frame.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.parent || origin !== host || !isMessage(data) || data.type !== "command") return;
    if ((COMMANDS as readonly string[]).includes(data.name)) page.send(SELECTOR, data.name as CommandName, data.detail as never);
  });
}

if (typeof window !== "undefined" && window.parent !== window) {
  const host = hostOrigin(location.ancestorOrigins, document.referrer);
  const page = (window as unknown as { Comptoir?: Page }).Comptoir;
  if (host && page) join(page, window, host);
}
