import type { Theme } from "../api/documents";
import { dark, PRESETS, type Variables } from "./presets";

export type Scheme = "light" | "dark";

function channels(color: string): number[] | null {
  const hex = /^#([\da-f]{3,8})$/i.exec(color.trim())?.[1];
  if (hex) {
    const full = hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16));
  }
  const rgb = /^rgba?\(([^)]+)\)/.exec(color)?.[1]?.split(/[\s,/]+/).map(Number);
  return rgb && rgb[3] !== 0 ? rgb.slice(0, 3) : null;
}

/** Relative luminance, 0 to 1 (WCAG 2.2); null for what is transparent or no plain colour. */
export function luminance(color: string): number | null {
  const parts = channels(color)?.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return parts ? 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]! : null;
}

/** The luminance at which white and near black read equally well. */
const MIDDLE = 0.2;

/** White or near black, whichever reads better on `color`. */
export function readableOn(color: string): string | null {
  const light = luminance(color);
  return light === null ? null : light < MIDDLE ? "#fff" : "#14161c";
}

/** Variables of a theme in a scheme, unknown presets read as the house's own. */
export function variablesOf(theme: Theme, scheme: Scheme): Variables {
  const preset = PRESETS[theme.preset ?? ""] ?? PRESETS["comptoir"]!;
  const own = Object.fromEntries(Object.entries(theme.variables ?? {}).map(([name, value]) => [name.replace(/^--comptoir-|^--/, ""), value]));
  const light = { ...preset, ...own };
  const contrast = own["accent"] ? readableOn(own["accent"]) : null;
  // Colours that an organization chose for its pages by day would not read by night: there its accent is kept, no more.
  if (scheme === "dark") return { ...light, ...dark(light) };
  return { ...light, ...(contrast && !own["on-accent"] ? { "on-accent": contrast } : {}) };
}

/** Light or dark; "auto" follows the page around the widget, whose background is what the eye compares with. */
export function schemeOf(wish: string | null | undefined, host: Element): Scheme {
  if (wish === "light" || wish === "dark") return wish;
  for (let node: Element | null = host; node; node = node.parentElement ?? ((node.getRootNode() as ShadowRoot).host || null)) {
    const light = luminance(getComputedStyle(node).backgroundColor);
    if (light !== null) return light < MIDDLE ? "dark" : "light";
  }
  return "light";
}

/** Writes the theme through the CSSOM: a value can never leave its declaration, and no page's CSP minds. */
export function writeTheme(sheet: CSSStyleSheet, theme: Theme, scheme: Scheme): void {
  sheet.replaceSync(":host{}");
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  style.setProperty("color-scheme", scheme, "important");
  for (const [name, value] of Object.entries(variablesOf(theme, scheme))) style.setProperty(`--comptoir-${name}`, String(value));
}
