// What makes the widgets small beyond a minifier; each trick is safe because of how the sources are written, said beside it.
import { readFile } from "node:fs/promises";
import { transform } from "lightningcss";
import { minify } from "terser";

const TEXTS = /\/texts\/(flow|form)\/(fr|en)\.ts$/;

/** `{ "key": "sentence" }`: the keys are written once for both languages, without quotes, and so are the sentences. */
export function compactTexts() {
  return {
    name: "compact-texts",
    enforce: "pre",
    async transform(code, id) {
      const [, , language] = TEXTS.exec(id) ?? [];
      if (!language) return null;
      const texts = await sentences(code, language);
      const keys = language === "fr" ? `export const keys = ${JSON.stringify(Object.keys(texts).join("|"))}.split("|");` : 'import { keys } from "./fr";';
      const list = JSON.stringify(Object.values(texts).join("|"));
      return `${keys} const list = ${list}.split("|"); export const ${language} = Object.fromEntries(keys.map((key, index) => [key, list[index]]));`;
    },
  };
}

async function sentences(code, language) {
  const plain = code.replace(/^import .*$/gm, "").replace(": typeof fr", "");
  const texts = (await import(`data:text/javascript,${encodeURIComponent(plain)}`))[language];
  const bad = Object.entries(texts).find(([key, text]) => (key + text).includes("|"));
  if (bad) throw new Error(`"|" in ${language} ${bad[0]}`);
  return texts;
}

/** `import css from "virtual:styles/base+layout"`: those files of `folder` as one minified string. */
export function compactCss(folder, targets) {
  return {
    name: "compact-css",
    resolveId: (id) => (id.startsWith("virtual:styles/") ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith("\0virtual:styles/")) return null;
      const files = id.slice(16).split("+").map((name) => `${folder}/${name}.css`);
      for (const file of files) this.addWatchFile(file);
      const source = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
      const { code } = transform({ filename: id, code: Buffer.from(source), minify: true, targets });
      return `export default ${JSON.stringify(shortSelectors(shortVariables(code.toString().replaceAll(", ", ","))))}`;
    },
  };
}

// The same alias in every file, whichever declares it: the order of `--comptoir-*` in base.css.
const aliases = new Map();

/** Theme variables are public and long; inside, each is read through a short alias that `:host` declares once, default and all. */
function shortVariables(css) {
  const used = [...css.matchAll(/var\(--comptoir-([\w-]+)\)/g)].map((match) => match[1]);
  const declared = [...css.matchAll(/[{;]--comptoir-([\w-]+):/g)].map((match) => match[1]).filter((name) => used.filter((other) => other === name).length > 2);
  for (const name of declared) aliases.set(name, `--${aliases.size.toString(36)}`);
  const short = css.replaceAll(/var\(--comptoir-([\w-]+)\)/g, (whole, name) => (aliases.has(name) ? `var(${aliases.get(name)})` : whole));
  // `--comptoir-text:#16181d` becomes `--3:var(--comptoir-text,#16181d)`: the default gives way to what a page or theme sets.
  return short.replaceAll(/([{;])--comptoir-([\w-]+):([^;}]+)/g, (whole, before, name, value) => (declared.includes(name) ? `${before}${aliases.get(name)}:var(--comptoir-${name},${value})` : whole));
}

/** Classes that stand in the sources only as `class="…"`, whole: shortened there and in the CSS. What tests and dynamic classes use stays. */
const CLASSES = [
  "summary", "service", "services", "organization", "progress", "message", "options", "stepper", "choice", "initials", "month-head", "day-slots", "button",
  "notice", "chips", "chip", "facts", "label", "hint", "about", "round", "times", "actions", "fields", "spinner", "optional", "error", "card",
];
const classes = new Map(CLASSES.map((name, index) => [name, `_${index.toString(36)}`]));
const shorten = (names) => names.split(" ").map((name) => classes.get(name) ?? name).join(" ");
const shortSelectors = (css) => css.replaceAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g, (whole, name) => (classes.has(name) ? `.${classes.get(name)}` : whole));

export function compactClasses() {
  return {
    name: "compact-classes",
    enforce: "pre",
    transform: (code, id) => (/\/parts\/\w+\.tsx$/.test(id) ? code.replaceAll(/\bclass="([^"]*)"/g, (_, names) => `class="${shorten(names)}"`) : null),
  };
}

/**
 * Names that only our own code ever reads or writes, always with a dot or as a JSX attribute, never by a string: safe to
 * shorten. A name of the API, the DOM, Preact, the embed protocol or the kit must not be here.
 */
const OWN = [
  "act", "announce", "attempt", "config", "chosen", "draft", "failure", "field", "focusFirst", "focusable", "formats", "frame", "free", "language", "least", "listen", "monthly", "most",
  "onAgain", "onAnswer", "onCalendar", "onChoose", "onChosen", "onDay", "onEdit", "onMonth", "onNext", "onRetry", "onSlot", "onStaff", "onText", "onTheme",
  "onTick", "onValue", "retry", "rtl", "sending", "service", "today", "units", "wanted", "zone",
];
// Shared by all files of one build, so that a name is as short in the part that is loaded later.
const nameCache = {};

export async function squeeze(code) {
  const { code: small } = await minify(code, {
    ecma: 2022,
    nameCache: { props: (nameCache.props ??= {}) },
    compress: { passes: 4, unsafe: true, unsafe_arrows: true, unsafe_methods: true, unsafe_undefined: true, pure_getters: true, keep_fargs: false },
    mangle: { properties: { regex: new RegExp(`^(${OWN.join("|")})$`) } },
    format: { comments: false },
  });
  return small.trim();
}
