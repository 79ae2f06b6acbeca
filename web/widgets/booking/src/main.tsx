import { render } from "preact";
import type { CommandDetails, Define, MountOptions, Prefill, WidgetHandle } from "@comptoir/embed";
import type { Theme } from "./api/documents";
import { Widget } from "./parts/Widget";
import css from "virtual:styles/base+layout+times";
import { kit } from "./kit";
import { schemeOf, writeTheme } from "./theme/apply";

type SetTheme = CommandDetails["setTheme"];

/** Draws the booking widget into its shadow root; what it learns from the page and tells it goes through `options` and the handle. */
function mount(root: ShadowRoot, options: MountOptions): WidgetHandle {
  const { data, emit } = options;
  const look = new CSSStyleSheet();
  look.replaceSync(css);
  const themeSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [look, themeSheet];
  root.replaceChildren();

  let theme: Theme = {};
  let asked: SetTheme = {};
  let locale: string | null = null;
  let hear: ((prefill: Prefill) => void) | undefined;
  const prefill = { current: options.prefill, listen: (listener: (given: Prefill) => void) => void (hear = listener) };

  const paint = (): void => {
    const preset = asked.preset ?? data["preset"] ?? theme.preset ?? null;
    const variables = { ...theme.variables, ...asked.variables };
    writeTheme(themeSheet, { preset, variables }, schemeOf(asked.scheme ?? data["scheme"] ?? theme.scheme ?? theme.variables?.["scheme"], root.host));
  };
  const draw = (): void => render(<Widget options={options} root={root} locale={locale} prefill={prefill} onTheme={(loaded) => { theme = loaded; paint(); }} />, root);

  new ResizeObserver(([entry]) => emit("resize", { height: Math.ceil(entry!.contentRect.height) })).observe(root.host);
  paint();
  draw();

  return {
    command(name, detail) {
      if (name === "setTheme") {
        asked = { ...asked, ...(detail as SetTheme) };
        paint();
      } else if (name === "setLocale") {
        locale = (detail as CommandDetails["setLocale"]).locale;
        draw();
      } else if (name === "close") {
        options.close?.();
      } else {
        prefill.current = { ...prefill.current, ...(detail as Prefill | undefined) };
        hear?.(prefill.current);
      }
    },
  };
}

const page = (window as unknown as { Comptoir?: { define: Define; kit?: typeof kit } }).Comptoir;
if (page) {
  page.kit = kit;
  page.define("booking", mount);
}
