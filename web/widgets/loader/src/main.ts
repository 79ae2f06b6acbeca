import { PROTOCOL, type CommandDetails, type CommandName, type Prefill, type WidgetKind } from "@comptoir/embed";
import { bundle, define } from "./bundles";
import { off, on } from "./events";
import { kindOf, prefillOf, watch } from "./page";
import { place, placed, type Placed } from "./place";
import { createPopup, type Popup } from "./popup";
import { whenIdle, whenVisible } from "./timing";

const popups: Record<string, Popup> = {};
const find = (target: Element | string): Element | null => (typeof target === "string" ? document.querySelector(target) : target);

/** Opens a widget over the page; the same popup, with all that was typed, when it is opened again. */
function open(kind: WidgetKind, options: Prefill & { widget?: string | undefined; opener?: HTMLElement; data?: DOMStringMap } = {}): HTMLElement {
  const { widget = document.querySelector<HTMLElement>("[data-widget]")?.dataset["widget"] ?? "", opener, data = {}, ...prefill } = options;
  const popup = (popups[kind + widget] ??= createPopup({ kind, widget, mode: "popup", data, prefill }));
  popup.open(opener, prefill);
  return popup.inner;
}

/** Gives a widget a command; "close" without a target closes every popup. */
function send<N extends CommandName>(target: Element | string, name: N, detail?: CommandDetails[N]): void {
  placed.get(find(target)!)?.command(name, detail as CommandDetails[N]);
}

function adopt(element: HTMLElement): void {
  const { comptoir, comptoirOpen, widget = "" } = element.dataset;
  if (comptoirOpen) {
    element.ariaHasPopup = "dialog";
    whenIdle(() => void bundle(comptoirOpen).catch(() => {}));
  } else if (!placed.has(element)) {
    const inline: Placed = place(element, { kind: kindOf(comptoir), widget, mode: "inline", data: element.dataset, prefill: prefillOf(element.dataset) });
    whenVisible(element, inline.load);
  }
}

function onClick(event: MouseEvent): void {
  for (const opener of event.composedPath() as HTMLElement[]) {
    const { dataset: data } = opener;
    if (!data?.["comptoirOpen"]) continue;
    event.preventDefault();
    open(kindOf(data["comptoirOpen"]), { ...prefillOf(data), widget: data["widget"], opener, data });
    return;
  }
}

const api = { version: PROTOCOL, open, close: () => Object.values(popups).forEach((popup) => popup.close()), send, on, off, define };
declare global {
  interface Window {
    Comptoir?: typeof api;
  }
}

// A page that carries the line twice still gets one loader.
if (!window.Comptoir) {
  window.Comptoir = api;
  document.addEventListener("click", onClick);
  watch(adopt);
  // Back from a bank’s page, where what was bought over the page was paid.
  const [, popup] = /comptoir-popup=([\w-]+)/.exec(location.search) ?? [];
  if (popup) open("packs", { widget: popup });
}
