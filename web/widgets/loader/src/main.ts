import type { CommandDetails, CommandName, Mount, Prefill, WidgetKind } from "@comptoir/embed";
import { PROTOCOL } from "@comptoir/embed";
import { bundle, defined } from "./bundles";
import { off, on } from "./events";
import { Popup } from "./popup";
import { place, placed, type Placed } from "./place";
import { kindOf, prefillOf, watch } from "./page";
import { whenIdle, whenVisible } from "./timing";

const popups = new Map<string, Popup>();

/** Opens a widget over the page; the same popup, with all that was typed, when it is opened again. */
function open(kind: WidgetKind, options: Prefill & { widget?: string; opener?: HTMLElement; data?: DOMStringMap }): Placed {
  const { widget = document.querySelector<HTMLElement>("[data-widget]")?.dataset["widget"] ?? "", opener, data = {}, ...prefill } = options;
  const key = kind + widget;
  let popup = popups.get(key);
  if (!popup) popups.set(key, (popup = new Popup(kind, widget, data, prefill)));
  popup.open(opener, prefill);
  return popup.placed;
}

function send<N extends CommandName>(target: Element | string, name: N, detail?: CommandDetails[N]): void {
  const element = typeof target === "string" ? document.querySelector(target) : target;
  if (element) placed.get(element)?.command(name, detail as CommandDetails[N]);
}

function adopt(element: HTMLElement): void {
  const { comptoir, comptoirOpen, widget = "" } = element.dataset;
  if (comptoirOpen) {
    element.setAttribute("aria-haspopup", "dialog");
    whenIdle(() => void bundle(kindOf(comptoirOpen)));
    return;
  }
  if (placed.has(element)) return;
  const inline = place(element, { kind: kindOf(comptoir), widget, mode: "inline", data: element.dataset, prefill: prefillOf(element.dataset) });
  whenVisible(element, () => inline.load());
}

document.addEventListener("click", (event) => {
  const opener = event.composedPath().find((node): node is HTMLElement => node instanceof HTMLElement && !!node.dataset["comptoirOpen"]);
  if (!opener) return;
  event.preventDefault();
  const data = opener.dataset;
  open(kindOf(data["comptoirOpen"]), { ...prefillOf(data), widget: data["widget"], opener, data });
});

const api = { version: PROTOCOL, open, close: () => popups.forEach((popup) => popup.close()), send, on, off, define: (kind: WidgetKind, mount: Mount) => defined(kind, mount) };
declare global {
  interface Window {
    Comptoir?: typeof api;
  }
}

// A page that carries the line twice still gets one loader.
if (!window.Comptoir) {
  window.Comptoir = api;
  watch(adopt);
  document.dispatchEvent(new CustomEvent("comptoir"));
}
