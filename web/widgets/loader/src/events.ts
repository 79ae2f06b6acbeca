import { PROTOCOL, type EventDetails, type EventName, type WidgetKind } from "@comptoir/embed";

export type Listener = (detail: Record<string, unknown>, element: Element) => void;

const listeners = new Map<string, Set<Listener>>();

/** Calls `listener` at every such event of every widget on the page; returns how to stop. */
export function on(name: EventName, listener: Listener): () => void {
  const known = listeners.get(name) ?? new Set();
  listeners.set(name, known.add(listener));
  return () => off(name, listener);
}

export function off(name: EventName, listener: Listener): void {
  listeners.get(name)?.delete(listener);
}

export function tell<N extends EventName>(element: Element, source: { kind: WidgetKind; widget: string }, name: N, detail: EventDetails[N]): void {
  const full = { version: PROTOCOL, kind: source.kind, widget: source.widget, ...detail };
  element.dispatchEvent(new CustomEvent(`comptoir:${name}`, { bubbles: true, composed: true, detail: full }));
  listeners.get(name)?.forEach((listener) => {
    try {
      listener(full, element);
    } catch (error) {
      // A fault in the page's listener is the page's to see and must not stop the booking.
      setTimeout(() => {
        throw error;
      });
    }
  });
}
