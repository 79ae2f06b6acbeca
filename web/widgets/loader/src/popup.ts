import type { Prefill } from "@comptoir/embed";
import { tell } from "./events";
import { place, RESET, shadow, word, type Placed, type PlaceOptions } from "./place";

// One curve in and out; a dialog that is closed while it opens turns round where it stands.
const LOOK = `${RESET}}
dialog{box-sizing:border-box;padding:0;border:0;margin:auto;width:min(980px,100vw - 32px);max-width:none;max-height:min(840px,100dvh - 32px);border-radius:18px;background:none;overflow:visible;translate:0 14px}
dialog,dialog::backdrop{opacity:0;transition:.25s cubic-bezier(.2,.8,.2,1) allow-discrete;transition-property:opacity,translate,display,overlay}
dialog[open]{opacity:1;translate:0 0}
dialog::backdrop{background:#0b0d12}
dialog[open]::backdrop{opacity:.55}
@starting-style{dialog[open]{opacity:0;translate:0 14px}dialog[open]::backdrop{opacity:0}}
div{max-height:inherit;overflow:auto;overscroll-behavior:contain;border-radius:inherit;box-shadow:0 30px 80px -20px #0b0d1288}
p{margin:0;max-height:none;border-radius:0}
button{all:unset;position:absolute;z-index:1;top:16px;inset-inline-end:14px;width:44px;height:44px;border-radius:50%;cursor:pointer;font:26px/44px system-ui;text-align:center;color:#757b87}
button:hover{background:#7f879429}
button:focus-visible{outline:3px solid #4c7dff}
@media(max-width:640px){dialog{width:100vw;height:100dvh;max-height:none;border-radius:0}div{height:100%}}
@media(prefers-reduced-motion){*,::backdrop{transition:none!important}}`;

/** A widget in a modal dialog over the page; focus returns to what opened it. */
export class Popup {
  readonly inner = document.createElement("p");
  readonly placed: Placed;
  private readonly dialog = document.createElement("dialog");
  private opener: HTMLElement | undefined;
  private overflow = "";
  private loaded = false;

  constructor(private readonly options: PlaceOptions) {
    const { data } = options;
    const { dialog, inner } = this;
    const host = document.createElement("div");
    const scroll = document.createElement("div");
    const cross = document.createElement("button");
    cross.textContent = "×";
    cross.ariaLabel = word(data, "Fermer", "Close");
    cross.onclick = () => this.close();
    scroll.append(inner);
    dialog.ariaLabel = word(data, "Réserver", "Book");
    dialog.append(scroll, cross);
    dialog.onclick = (event) => event.target === dialog && this.close();
    dialog.onclose = () => {
      document.documentElement.style.overflow = this.overflow;
      this.opener?.focus();
      tell(inner, options, "close", {});
    };
    shadow(host, LOOK).append(dialog);
    document.body.append(host);
    this.placed = place(inner, { ...options, close: () => this.close() });
  }

  open(opener: HTMLElement | undefined, prefill: Prefill): void {
    if (this.dialog.open) return;
    this.opener = opener;
    if (this.loaded) this.placed.command("open", prefill);
    else this.placed.load();
    this.loaded = true;
    const { style } = document.documentElement;
    this.overflow = style.overflow;
    style.overflow = "hidden";
    this.dialog.showModal();
    tell(this.inner, this.options, "open", {});
  }

  close(): void {
    this.dialog.close();
  }
}
