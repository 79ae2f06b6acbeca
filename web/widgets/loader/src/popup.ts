import type { Prefill } from "@comptoir/embed";
import { tell } from "./events";
import { place, RESET, shadow, word, type PlaceOptions } from "./place";

// One curve in and out; a dialog that is closed while it opens turns round where it stands.
const LOOK =
  `${RESET}}` +
  "dialog{padding:0;border:0;margin:auto;width:min(980px,100vw - 32px);max-width:none;max-height:min(840px,100dvh - 32px);border-radius:18px;background:none;translate:0 14px}" +
  "dialog,dialog::backdrop{opacity:0;transition:.25s cubic-bezier(.2,.8,.2,1) allow-discrete}" +
  "dialog[open]{opacity:1;translate:0}" +
  "dialog::backdrop{background:#0b0d12}" +
  "dialog[open]::backdrop{opacity:.55}" +
  "@starting-style{dialog[open]{opacity:0;translate:0 14px}dialog[open]::backdrop{opacity:0}}" +
  "div{max-height:inherit;overflow:auto;border-radius:inherit}" +
  "button{all:unset;position:absolute;top:16px;inset-inline-end:14px;width:44px;height:44px;border-radius:50%;cursor:pointer;font:26px/44px system-ui;text-align:center;color:#757b87}" +
  "button:focus-visible{outline:3px solid #4c7dff}" +
  "@media(max-width:640px){dialog{width:100vw;height:100dvh;max-height:none;border-radius:0}div{height:100%}}" +
  "@media(prefers-reduced-motion){*,::backdrop{transition:none!important}}";

export interface Popup {
  inner: HTMLElement;
  open: (opener: HTMLElement | undefined, prefill: Prefill) => void;
  close: () => void;
}

/** A widget in a modal dialog over the page; focus returns to what opened it. */
export function createPopup(options: PlaceOptions): Popup {
  const [host, dialog, scroll, inner, cross] = (["div", "dialog", "div", "p", "button"] as const).map((tag) => document.createElement(tag)) as [
    HTMLDivElement, HTMLDialogElement, HTMLDivElement, HTMLParagraphElement, HTMLButtonElement,
  ];
  const { style } = document.documentElement;
  const close = (): void => dialog.close();
  const placed = place(inner, { ...options, close });
  let overflow = "";
  let from: HTMLElement | undefined;
  let loaded = false;

  cross.textContent = "×";
  cross.ariaLabel = word(options.data, "Fermer", "Close");
  cross.onclick = close;
  scroll.append(inner);
  dialog.ariaLabel = word(options.data, "Réserver", "Book");
  dialog.append(scroll, cross);
  // In braces: a handler that returns false would take every click in the widget its effect.
  dialog.onclick = (event) => {
    if (event.target === dialog) close();
  };
  dialog.onclose = () => {
    style.overflow = overflow;
    from?.focus();
    tell(inner, options, "close", {});
  };
  shadow(host, LOOK).append(dialog);
  document.body.append(host);

  return {
    inner,
    close,
    open(opener, prefill) {
      if (dialog.open) return;
      from = opener;
      if (loaded) placed.command("open", prefill);
      else placed.load();
      loaded = true;
      overflow = style.overflow;
      style.overflow = "hidden";
      dialog.showModal();
      tell(inner, options, "open", {});
    },
  };
}
