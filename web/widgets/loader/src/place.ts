import type { CommandDetails, CommandName, Prefill, WidgetHandle, WidgetKind } from "@comptoir/embed";
import { base, bundle } from "./bundles";
import { tell } from "./events";

// The page's `* { … !important }` reaches the host element; an important rule inside the shadow tree outranks it.
// `all` leaves direction alone, so a right-to-left page stays one. The height is held until the widget draws.
const HOST = ":host{all:initial!important;display:block!important;min-block-size:35rem!important}"
  + "button{font:600 1rem system-ui;margin:2rem auto;display:block;padding:.8rem 1.4rem;border-radius:10px;border:1px solid;background:none;color:inherit;cursor:pointer}";

export interface PlaceOptions {
  kind: WidgetKind;
  widget: string;
  mode: "inline" | "popup";
  data: DOMStringMap;
  prefill: Prefill;
  close?: () => void;
}

export interface Placed {
  element: HTMLElement;
  load(): void;
  command<N extends CommandName>(name: N, detail: CommandDetails[N]): void;
}

export const placed = new WeakMap<Element, Placed>();

export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** Puts a widget into `element`: holds its room now, loads and draws it at `load()`, keeps commands until it can hear. */
export function place(element: HTMLElement, { kind, widget, mode, data, prefill, close }: PlaceOptions): Placed {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet(HOST)];
  const early: ((handle: WidgetHandle) => void)[] = [];
  let handle: WidgetHandle | undefined;
  const load = (): void => {
    bundle(kind).then(
      (mount) => {
        handle ??= mount(root, { api: base, widget, mode, data, prefill, close, emit: (name, detail) => tell(element, { kind, widget }, name, detail) });
        early.splice(0).forEach((run) => run(handle!));
      },
      () => {
        tell(element, { kind, widget }, "error", { code: "unreachable", status: 0 });
        const retry = document.createElement("button");
        retry.textContent = /^fr/.test(document.documentElement.lang || navigator.language) ? "Réessayer" : "Try again";
        retry.onclick = load;
        root.replaceChildren(retry);
      },
    );
  };
  const result: Placed = {
    element,
    load,
    command(name, detail) {
      if (handle) handle.command(name, detail);
      else early.push((ready) => ready.command(name, detail));
    },
  };
  placed.set(element, result);
  return result;
}
