/** Variables of a theme without their `--comptoir-` prefix; the rest is mixed from these in `base.css`. */
export type Variables = Record<string, string>;

const SERIF = "'Iowan Old Style',Palatino,Georgia,serif";

export const PRESETS: Record<string, Variables> = {
  comptoir: { accent: "#2746c8" },
  ardoise: { accent: "#1b1d22", radius: "10px" },
  sauge: { accent: "#3c6650", surface: "#fdfcf9", text: "#23302a", radius: "20px", "font-heading": SERIF },
  terracotta: { accent: "#a8431f", surface: "#fffdfa", text: "#33231c", "font-heading": SERIF },
  prune: { accent: "#7b2a5e", radius: "22px" },
  lagon: { accent: "#00687a", radius: "8px" },
};

/** The same colours by night: the accent lightened until it reads on a surface that keeps a trace of it. */
export const dark = ({ accent }: Variables): Variables => ({
  accent: `color-mix(in oklab, ${accent} 45%, #fff)`,
  "accent-text": `color-mix(in oklab, ${accent} 45%, #fff)`,
  "on-accent": "#101216",
  surface: `color-mix(in oklab, ${accent} 7%, #131519)`,
  text: "#eceef2",
});
