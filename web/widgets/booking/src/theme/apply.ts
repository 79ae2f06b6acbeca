import type { Theme } from "../api/documents";
import { dark, PRESETS, type Variables } from "./presets";

export type Scheme = "light" | "dark";

/** Variables of a theme in a scheme, unknown presets read as the house's own. */
export function variablesOf({ preset, variables }: Theme, scheme: Scheme): Variables {
  const own = Object.entries(variables ?? {}).map(([name, value]) => [name.replace(/^--(comptoir-)?/, ""), value]);
  const light: Variables = { ...(PRESETS[preset ?? ""] ?? PRESETS["comptoir"]), ...Object.fromEntries(own) };
  // Colours that an organization chose for its pages by day would not read by night: there its accent is kept, no more.
  return scheme === "dark" ? { ...light, ...dark(light) } : light;
}

/** Light or dark; "system" asks the device, else the page around the widget, whose background is what the eye compares with. */
export function schemeOf(wish: string | null | undefined, host: Element): Scheme {
  if (wish === "light" || wish === "dark") return wish;
  if (wish === "system") return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  for (let node: Element | null = host; node; node = node.parentElement ?? ((node.getRootNode() as ShadowRoot).host || null)) {
    const [r, g, b, alpha = 1] = (/^rgba?\((.+)\)/.exec(getComputedStyle(node).backgroundColor)?.[1] ?? "0,0,0,0").split(",").map(Number);
    if (alpha) return 0.21 * r! + 0.72 * g! + 0.07 * b! < 120 ? "dark" : "light";
  }
  return "light";
}

/** Writes the theme through the CSSOM: a value can never leave its declaration, and no page's CSP minds. */
export function writeTheme(sheet: CSSStyleSheet, theme: Theme, scheme: Scheme): void {
  sheet.replaceSync(":host{}");
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  style.setProperty("color-scheme", scheme, "important");
  for (const [name, value] of Object.entries(variablesOf(theme, scheme))) style.setProperty(`--comptoir-${name}`, value);
}
