import {
  createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, type MantineTheme,
} from "@mantine/core";

const pine: MantineColorsTuple = [
  "#edf7f4", "#d9ece6", "#b0d9cd", "#84c5b2", "#5fb39b", "#46a58b", "#2f8f76", "#1f725e", "#17574a", "#0d3f35",
];
/** Warm greys: paper by day. */
const stone: MantineColorsTuple = [
  "#faf9f7", "#f3f1ed", "#e7e4de", "#d5d1c9", "#b5b0a6", "#8d887f", "#6b675f", "#4f4c46", "#35332f", "#1f1e1b",
];
/** Green-tinted greys: slate by night. */
const dark: MantineColorsTuple = [
  "#e3e8e6", "#c6cdca", "#a5aeaa", "#7b8581", "#4c5552", "#363e3b", "#262d2b", "#1c2220", "#141716", "#0e1110",
];

/** A dialog over a drawer would be a page with two banners: their heads are no landmarks. */
const quietHeader = { header: { role: "none" } };

export const theme = createTheme({
  colors: { pine, stone, gray: stone, dark },
  primaryColor: "pine",
  primaryShade: 7,
  autoContrast: true,
  luminanceThreshold: 0.35,
  black: "#1f1e1b",
  fontFamily: "'Inter Variable', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: {
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "1.625rem", lineHeight: "1.25" },
      h2: { fontSize: "1.25rem", lineHeight: "1.3" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h4: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "9px", lg: "14px", xl: "20px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  variantColorResolver: (input) => defaultVariantColorsResolver(input),
  components: {
    Drawer: { defaultProps: { attributes: quietHeader, position: "right", size: "lg", overlayProps: { backgroundOpacity: 0.35, blur: 2 } }, styles: { title: { fontSize: "1.0625rem", fontWeight: 620 } } },
    Modal: {
      defaultProps: { attributes: quietHeader, centered: true, overlayProps: { backgroundOpacity: 0.35, blur: 2 } },
      styles: { title: { fontSize: "1.0625rem", fontWeight: 620 } },
    },
    Paper: { defaultProps: { radius: "lg" } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Badge: { defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 560 }, styles: { root: { minWidth: "max-content" } } },
    NumberInput: { defaultProps: { hideControls: true } },
    Select: { defaultProps: { comboboxProps: { shadow: "md" }, checkIconPosition: "right" } },
    Table: { defaultProps: { verticalSpacing: "sm", horizontalSpacing: "md", borderColor: "var(--comptoir-line)" } },
  },
});

const accents = ["red", "pink", "grape", "violet", "indigo", "blue", "cyan", "teal", "green", "lime", "yellow", "orange"];

/** Shades that reach 4.5:1 on their own tint, where Mantine's defaults stop at about 3:1. */
function lightVariants(colors: MantineTheme["colors"], shade: number, names: string[]) {
  return Object.fromEntries(names.map((name) => [`--mantine-color-${name}-light-color`, colors[name]?.[shade] ?? ""]));
}

export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {
    "--comptoir-header": "56px",
    "--comptoir-sidebar": "248px",
  },
  light: {
    ...Object.fromEntries(accents.map((name) => [`--mantine-color-${name}-light-color`, `color-mix(in srgb, ${colors[name]?.[9]}, #000 28%)`])),
    ...lightVariants(colors, 8, ["pine", "gray", "stone"]),
    "--mantine-color-body": "#ffffff",
    "--mantine-color-dimmed": "#65615a",
    "--mantine-color-placeholder": "#736f67",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-anchor": "#1f725e",
    "--mantine-color-default-border": "#dedad2",
    "--comptoir-ground": "#f7f6f3",
    "--comptoir-surface": "#ffffff",
    "--comptoir-sunken": "#f3f1ed",
    "--comptoir-line": "#e9e6e0",
    "--comptoir-ink": "#1f1e1b",
    "--comptoir-now": "#c2332a",
    "--comptoir-shadow": "0 1px 2px rgb(31 30 27 / 4%), 0 4px 16px rgb(31 30 27 / 4%)",
  },
  dark: {
    ...Object.fromEntries([...accents, "pine"].map((name) => [`--mantine-color-${name}-light`, `color-mix(in srgb, ${colors[name]?.[5]} 19%, transparent)`])),
    ...lightVariants(colors, 2, [...accents, "pine"]),
    "--mantine-color-gray-light-color": dark[1],
    "--mantine-color-gray-light": "rgb(165 174 170 / 14%)",
    "--mantine-color-body": dark[7],
    "--mantine-color-dimmed": "#a3ada9",
    "--mantine-color-placeholder": "#8e9894",
    "--mantine-color-error": "#ff9d94",
    "--mantine-color-anchor": "#84c5b2",
    "--mantine-color-default": dark[6],
    "--mantine-color-default-hover": dark[5],
    "--mantine-color-default-border": dark[5],
    "--comptoir-ground": dark[8],
    "--comptoir-surface": dark[7],
    "--comptoir-sunken": "#171c1a",
    "--comptoir-line": "#2a3230",
    "--comptoir-ink": dark[0],
    "--comptoir-now": "#ff8a80",
    "--comptoir-shadow": "none",
  },
});
