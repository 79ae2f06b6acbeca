import type { Prefill, WidgetKind } from "@comptoir/embed";
import { tell } from "./events";
import { place, sheet, type Placed } from "./place";

// One curve in and out; a dialog that is closed while it opens turns round where it stands.
const LOOK = `:host{all:initial!important;display:block!important}
dialog{box-sizing:border-box;padding:0;border:0;margin:auto;inline-size:min(61rem,100vw - 2rem);max-inline-size:none;max-block-size:min(52rem,100dvh - 2rem);border-radius:18px;background:none;overflow:visible;color:#16181d;opacity:0;translate:0 14px;transition:opacity .2s,translate .28s cubic-bezier(.2,.8,.2,1),display .28s allow-discrete,overlay .28s allow-discrete}
dialog[open]{opacity:1;translate:0 0}
@starting-style{dialog[open]{opacity:0;translate:0 14px}}
dialog::backdrop{background:#0b0d12;opacity:0;transition:opacity .2s,display .28s allow-discrete,overlay .28s allow-discrete}
dialog[open]::backdrop{opacity:.55}
@starting-style{dialog[open]::backdrop{opacity:0}}
.scroll{max-block-size:inherit;overflow:auto;overscroll-behavior:contain;border-radius:inherit;box-shadow:0 30px 80px -20px #0b0d1288}
.close{all:unset;box-sizing:border-box;position:absolute;z-index:1;inset-block-start:.6rem;inset-inline-end:.6rem;inline-size:44px;block-size:44px;border-radius:50%;cursor:pointer;display:grid;place-items:center}
.close::before{content:"";position:absolute;inset:5px;border-radius:50%;background:#7f879433}
.close:hover::before{background:#7f879466}
.close:focus-visible{outline:3px solid #4c7dff}
svg{inline-size:14px;position:relative;fill:none;stroke:#6b7280;stroke-width:2.2;stroke-linecap:round}
@media(max-width:40rem){dialog{inline-size:100vw;block-size:100dvh;max-block-size:none;border-radius:0}.scroll{block-size:100%}}
@media(prefers-reduced-motion:reduce){dialog,dialog::backdrop{transition:none}}`;

/** A widget in a modal dialog over the page; focus returns to what opened it. */
export class Popup {
  readonly placed: Placed;
  private readonly dialog = document.createElement("dialog");
  private opener: HTMLElement | undefined;
  private readonly inner = document.createElement("div");
  private overflow = "";
  private loaded = false;

  constructor(readonly kind: WidgetKind, readonly widget: string, data: DOMStringMap, prefill: Prefill) {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet(LOOK)];
    const french = /^fr/.test(data["locale"] || document.documentElement.lang || navigator.language);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.setAttribute("aria-label", french ? "Fermer" : "Close");
    close.append(cross());
    close.onclick = () => this.close();
    const scroll = document.createElement("div");
    scroll.className = "scroll";
    scroll.append(this.inner);
    this.dialog.setAttribute("aria-label", french ? "Réserver" : "Book");
    this.dialog.append(scroll, close);
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.close());
    this.dialog.addEventListener("close", () => {
      document.documentElement.style.overflow = this.overflow;
      this.opener?.focus();
      tell(this.inner, this, "close", {});
    });
    root.append(this.dialog);
    document.body.append(host);
    this.placed = place(this.inner, { kind, widget, mode: "popup", data, prefill, close: () => this.close() });
  }

  open(opener: HTMLElement | undefined, prefill: Prefill): void {
    if (this.dialog.open) return;
    this.opener = opener;
    if (!this.loaded) this.placed.load();
    else this.placed.command("open", prefill);
    this.loaded = true;
    const { style } = document.documentElement;
    this.overflow = style.overflow;
    style.overflow = "hidden";
    this.dialog.showModal();
    tell(this.inner, this, "open", {});
  }

  close(): void {
    this.dialog.close();
  }
}

function cross(): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(space, "svg");
  icon.setAttribute("viewBox", "0 0 14 14");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M2 2l10 10M12 2L2 12");
  icon.append(path);
  return icon;
}
