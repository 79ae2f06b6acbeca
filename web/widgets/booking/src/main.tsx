import type { CommandDetails, Define, MountOptions, Prefill, WidgetHandle } from "@comptoir/embed";
import { App } from "./app";
import type { Theme } from "./api/documents";
import type * as Kit from "./kit";
import { fetchSessions, fetchSlots, post } from "./api/client";
import { Fragment, h } from "./dom";
import { addDays } from "./model/days";
import { back, choose, take, type } from "./model/flow";
import { moneyText } from "./model/price";
import { wish } from "./model/request";
import { dayIn, dayText, rangeText, timeText } from "./model/zones";
import { chip } from "./parts/chip";
import { calendarLink, facts } from "./parts/facts";
import { Field } from "./parts/Field";
import { ALERT, CALENDAR, icon } from "./parts/icon";
import { stepper } from "./parts/stepper";
import { lengthText } from "./parts/words";
import css from "./styles/widget.css?inline";
import { speaker } from "./texts/speaker";
import { schemeOf, writeTheme } from "./theme/apply";

/** Draws the booking widget into its shadow root; what it learns from the page and tells it goes through `options` and the handle. */
function mount(root: ShadowRoot, options: MountOptions): WidgetHandle {
  const { data, emit } = options;
  const look = new CSSStyleSheet();
  look.replaceSync(css);
  const themeSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [look, themeSheet];
  root.replaceChildren();

  let theme: Theme = {};
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
    css(more) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(more);
      root.adoptedStyleSheets = [look, sheet, themeSheet];
    },
  });
  new ResizeObserver(([entry]) => emit("resize", { height: Math.ceil(entry!.contentRect.height) })).observe(root.host);

  return {
    command(name, detail) {
      if (name === "setTheme") {
        asked = { ...asked, ...(detail as CommandDetails["setTheme"]) };
        paint();
      } else if (name === "setLocale") app.speak((detail as CommandDetails["setLocale"]).locale);
      else if (name === "close") options.close?.();
      else app.prefilled((detail ?? {}) as Prefill);
    },
  };
}

const page = (window as unknown as { Comptoir: { define: Define; kit: typeof Kit } }).Comptoir;
page.kit = {
  ALERT, CALENDAR, Field, Fragment, addDays, back, calendarLink, chip, choose, dayIn, dayText, facts, fetchSessions, fetchSlots, h, icon, lengthText, moneyText, post, rangeText, speaker, stepper, take, timeText, type, wish,
};
page.define("booking", mount);
