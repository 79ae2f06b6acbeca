import type { Theme } from "../api/documents";
import { PRESETS, type Variables } from "./presets";

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

/** White or near black, whichever reads better on `color`. */
export function readableOn(color: string): string | null {
  const light = luminance(color);
  return light === null ? null : 1.05 / (light + 0.05) >= (light + 0.05) / 0.06 ? "#ffffff" : "#14161c";
}

/** Variables of a theme in a scheme, unknown presets read as the house's own. */
export function variablesOf(theme: Theme, scheme: Scheme): Variables {
  const preset = PRESETS[theme.preset ?? ""] ?? PRESETS["comptoir"]!;
  const own = Object.fromEntries(Object.entries(theme.variables ?? {}).map(([name, value]) => [name.replace(/^--comptoir-|^--/, ""), value]));
  const contrast = own["accent"] ? readableOn(own["accent"]) : null;
  return { ...preset.shape, ...preset[scheme], ...(contrast ? { "on-accent": contrast } : {}), ...own };
}

/** Light or dark; "auto" follows the page around the widget, whose background is what the eye compares with. */
export function schemeOf(wish: string | null | undefined, host: Element): Scheme {
  if (wish === "light" || wish === "dark") return wish;
  if (wish === "system") return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  for (let node: Element | null = host; node; node = node.parentElement ?? ((node.getRootNode() as ShadowRoot).host || null)) {
    const light = luminance(getComputedStyle(node).backgroundColor);
    if (light !== null) return light < 0.2 ? "dark" : "light";
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
