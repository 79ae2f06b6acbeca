import type { CommandDetails, Define, MountOptions, Prefill, WidgetHandle } from "@comptoir/embed";
import { schemeOf, writeTheme } from "../../booking/src/theme/apply";
import { post, randomKey } from "../../booking/src/api/client";
import { Fragment, h } from "../../booking/src/dom";
import { moneyText } from "../../booking/src/model/price";
import { bones } from "../../booking/src/parts/bones";
import { alertIcon } from "../../booking/src/parts/icon";
import { App } from "./app";
import type { Config } from "./documents";
import type * as Kit from "./kit";
import { isFree, minorOf, priceText, worthText } from "./model";
import { extra } from "./parts/extra";
import { facts } from "./parts/Shop";
import css from "./styles/widget.css?inline";

/** Draws the packs widget into its shadow root; what it learns from the page and tells it goes through `options` and the handle. */
function mount(root: ShadowRoot, options: MountOptions): WidgetHandle {
  const { data, emit } = options;
  const look = new CSSStyleSheet();
  look.replaceSync(css);
  const themeSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [look, themeSheet];
  root.replaceChildren();

  let theme: Config["theme"] = {};
  let asked: CommandDetails["setTheme"] = {};
  const paint = (): void => {
    const { preset = data["preset"] ?? theme.preset, scheme = data["scheme"] ?? theme.scheme, variables } = asked;
    writeTheme(themeSheet, { preset: preset ?? null, variables: { ...theme.variables, ...variables } }, schemeOf(scheme, root.host));
  };
  paint();
  const app = new App(root, options, {
    theme(loaded) {
      theme = loaded;
      paint();
    },
    css(late) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(late);
      root.adoptedStyleSheets.splice(-1, 0, sheet);
    },
  });
  // The loader's dialog speaks of booking.
  const dialog = root.host.closest("dialog");
  if (dialog) dialog.ariaLabel = app.say("step.shop");
  new ResizeObserver(([entry]) => emit("resize", { height: Math.ceil(entry!.contentRect.height) })).observe(root.host);

  return {
    command(name, detail) {
      if (name === "setTheme") {
        asked = { ...asked, ...(detail as CommandDetails["setTheme"]) };
        paint();
      } else if (name === "setLocale") app.speak((detail as CommandDetails["setLocale"]).locale);
      else if (name === "close") options.close?.();
      else {
        app.prefilled((detail ?? {}) as Prefill);
        app.draw();
      }
    },
  };
}

const page = (window as unknown as { Comptoir: { define: Define; packs: Partial<typeof Kit> } }).Comptoir;
page.packs = { alertIcon, bones, extra, facts, Fragment, h, isFree, minorOf, moneyText, post, priceText, randomKey, worthText };
page.define("packs", mount);
