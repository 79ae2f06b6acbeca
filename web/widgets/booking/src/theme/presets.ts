/** Variables of a preset without their `--comptoir-` prefix; the rest is mixed from these in `base.css`. */
export type Variables = Record<string, string>;

export interface Preset {
  light: Variables;
  dark: Variables;
  /** Of both schemes. */
  shape?: Variables;
}

const SERIF = "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, serif";

export const PRESETS: Record<string, Preset> = {
  comptoir: {
    light: { accent: "#2746c8" },
    dark: { accent: "#93a7ff", "on-accent": "#0e1330", surface: "#14161c", text: "#eceef4" },
  },
  ardoise: {
    light: { accent: "#1b1d22", text: "#1b1d22" },
    dark: { accent: "#f2f3f5", "on-accent": "#101114", surface: "#121316", text: "#f2f3f5" },
    shape: { radius: "10px", "radius-small": "7px" },
  },
  sauge: {
    light: { accent: "#3c6650", surface: "#fdfcf9", text: "#23302a" },
    dark: { accent: "#9ccbb0", "on-accent": "#0f1f17", surface: "#161c19", text: "#e8eee9" },
    shape: { radius: "20px", "radius-small": "12px", "font-heading": SERIF },
  },
  terracotta: {
    light: { accent: "#a8431f", surface: "#fffdfa", text: "#33231c" },
    dark: { accent: "#f0a384", "on-accent": "#2b120a", surface: "#1d1613", text: "#f4e9e3" },
    shape: { "font-heading": SERIF },
  },
  prune: {
    light: { accent: "#7b2a5e", text: "#2a1a25" },
    dark: { accent: "#eaa3cf", "on-accent": "#2e0d22", surface: "#1a141a", text: "#f3eaf1" },
    shape: { radius: "22px", "radius-small": "14px" },
  },
  lagon: {
    light: { accent: "#00687a", text: "#10262b" },
    dark: { accent: "#7fd4e4", "on-accent": "#04252c", surface: "#10191c", text: "#e6f1f3" },
    shape: { radius: "8px", "radius-small": "6px" },
  },
};
