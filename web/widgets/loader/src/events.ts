import { PROTOCOL, type EventDetails, type EventName, type WidgetKind } from "@comptoir/embed";

export type Listener = (detail: Record<string, unknown>, element: Element) => void;

const listeners: Partial<Record<EventName, Set<Listener>>> = {};

/** Calls `listener` at every such event of every widget on the page; returns how to stop. */
export function on(name: EventName, listener: Listener): () => void {
  (listeners[name] ??= new Set()).add(listener);
  return () => off(name, listener);
}

export function off(name: EventName, listener: Listener): void {
  listeners[name]?.delete(listener);
}

/** `comptoir:<name>` on the element, up through the page, then the listeners; a fault in one of theirs is reported, not ours to die of. */
export function tell<N extends EventName>(element: Element, { kind, widget }: { kind: WidgetKind; widget: string }, name: N, detail: EventDetails[N]): void {
  const full = { version: PROTOCOL, kind, widget, ...detail };
  element.dispatchEvent(new CustomEvent(`comptoir:${name}`, { bubbles: true, composed: true, detail: full }));
  listeners[name]?.forEach((listener) => {
    try {
      listener(full, element);
    } catch (error) {
      reportError(error);
    }
  });
}
