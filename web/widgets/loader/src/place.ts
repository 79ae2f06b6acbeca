import type { CommandDetails, CommandName, Mount, MountOptions, Prefill, WidgetHandle, WidgetKind } from "@comptoir/embed";
import { base, bundle } from "./bundles";
import { tell } from "./events";

// The page's `* { … !important }` reaches the host element; an important rule inside the shadow tree outranks it.
// `all` leaves direction alone, so a right-to-left page stays one. The height is held until the widget draws.
export const RESET = ":host{all:initial!important;display:block!important;";
const LOOK = `${RESET}min-height:560px!important}button{font:600 16px system-ui;margin:240px auto 0;display:block;padding:14px 24px}`;

export interface PlaceOptions {
  kind: WidgetKind;
  widget: string;
  mode: MountOptions["mode"];
  data: DOMStringMap;
  prefill: Prefill;
  close?: () => void;
}

export interface Placed {
  load: () => void;
  command<N extends CommandName>(name: N, detail: CommandDetails[N]): void;
}

export const placed = new WeakMap<Element, Placed>();

export function shadow(element: HTMLElement, css: string): ShadowRoot {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** A word of the loader's own, before any widget with its texts is here. */
export const word = (data: DOMStringMap, french: string, english: string): string =>
  /^fr/.test(data["locale"] || document.documentElement.lang || navigator.language) ? french : english;

/** Puts a widget into `element`: holds its room now, loads and draws it at `load()`, keeps commands until it can hear. */
export function place(element: HTMLElement, options: PlaceOptions): Placed {
  const { kind, data } = options;
  const root = shadow(element, LOOK);
  const early: (() => void)[] = [];
  let handle: WidgetHandle | undefined;
  const result: Placed = {
    load() {
      bundle(kind).then(
        (mount) => {
          handle ??= (mount as Mount)(root, { api: base, load: bundle, close: undefined, ...options, emit: (name, detail) => tell(element, options, name, detail) });
          early.splice(0).forEach((run) => run());
        },
        () => {
          tell(element, options, "error", { code: "unreachable", status: 0 });
          const retry = document.createElement("button");
          retry.textContent = word(data, "Réessayer", "Try again");
          retry.onclick = result.load;
          root.replaceChildren(retry);
        },
      );
    },
    command(name, detail) {
      if (handle) handle.command(name, detail);
      else early.push(() => handle!.command(name, detail));
    },
  };
  placed.set(element, result);
  return result;
}
