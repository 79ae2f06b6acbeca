// Builds every widget into dist/, names each file by its content, and writes those names into the loader: a page needs one
// request to learn them all.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { minify } from "terser";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = process.env.DIST ?? `${here}dist/`;
/** Baseline of 2024: constructable style sheets, container queries, relative colours are there, nothing is lowered. */
const target = ["chrome123", "firefox129", "safari18"];
const DOM = `${here}booking/src/dom`;
/** What the first file of a widget lends to the files that come later: they find it on the page instead of bringing it again. */
const KIT = `${here}booking/src/kit.ts`;
const PACKS_KIT = `${here}packs/src/kit.ts`;
/** Where on the page they lie. */
const LENT = { [KIT]: "Comptoir.kit", [PACKS_KIT]: "Comptoir.packs" };
/**
 * Names that no API, no page and no browser knows: the files of a widget call these parts of their state by one or two letters.
 * A name that is also a field of the API, an option of Intl or a property of the DOM must not be here.
 */
const OURS = [
  "about", "adopt", "app", "attempt", "calm", "coming", "config", "cursor", "failed", "failure", "fetchMore", "formats", "known", "language", "late", "learning", "leftAt", "look", "monthly",
  "question", "quoted", "say", "sending", "service", "sought", "speak", "spoken", "state", "steps", "trouble", "units",
];
const documents = await readFile(`${here}booking/src/api/documents.ts`, "utf8");
const theirs = OURS.filter((name) => new RegExp(`^ +${name}\\??:`, "m").test(documents));
if (theirs.length) throw new Error(`the API has these names too: ${theirs.join(", ")}`);
const names = { props: { props: Object.fromEntries(OURS.map((name, index) => [`$${name}`, `_${index.toString(36)}`])) } };

/** `var(--accent)` as `var(--a)`: what a style sheet calls its own variables, never those of a theme. */
const SHORT = { accent: "a", back: "b", bad: "d", big: "g", dim: "i", ease: "e", edge: "j", head: "h", ink: "k", link: "l", on: "o", rim: "r", ring: "n", small: "s", soft: "f", space: "p", text: "t", up: "u" };
const shortVariables = (code) => code.replaceAll(/(?<=[({;,] ?)--([a-z]+)(?=[):,])/g, (all, name) => (SHORT[name] ? `--${SHORT[name]}` : all));

/** The tables of sentences, with the rows' French alone: English is a file of its own, in the order of the rows. A sentence is asked for by its row. */
async function textsOf(folder, files = ["texts/table.ts"]) {
  const read = async (file) => (await readFile(`${here}${folder}/${file}`, "utf8")).split("`").at(-2).trim().split("\n").map((row) => row.split("|"));
  const tables = new Map(await Promise.all(files.map(async (file) => [`${here}${folder}/${file}`, await read(file)])));
  const all = [...tables.values()].flat();
  const rows = new Map(all.map(([key], index) => [key, index]));
  const byNumber = (code) => code.replaceAll(/\bsay\("([\w.-]+)"/g, (all, key) => (rows.has(key) ? `say(${rows.get(key)}` : all));
  const french = (file, code) => {
    const text = tables.get(file).map(([key, french]) => `${key}|${french}`).join("\n");
    // Every table but the first follows another.
    return `export const ${/export const (\w+)/.exec(code)[1]} = ${JSON.stringify(file.endsWith(files[0]) ? text : `\n${text}`)}`;
  };
  const frenchOnly = {
    name: `french-by-number:${folder}`,
    enforce: "pre",
    transform: (code, id) => (tables.has(id) ? french(id, code) : id.startsWith(`${here}${folder}/`) && /\.tsx?$/.test(id) ? byNumber(code) : undefined),
  };
  return { frenchOnly, english: all.map((row) => row[2]).join("\n") };
}
const booking = await textsOf("booking/src");
const packs = await textsOf("packs/src", ["texts/table.ts", "buy/texts.ts"]);

/** Without the rules for classes that no source of the widget speaks of: the house's style sheets are the booking widget's. */
function pruned(css, words) {
  const spoken = (selector) => (selector.match(/\.[a-z][\w-]*/gi) ?? []).every((name) => words.has(name.slice(1)));
  const block = (text) => text.replaceAll(/([^{}]+)(\{(?:[^{}]|\{[^{}]*\})*\})/g, (all, before, body) => {
    if (before.startsWith("@keyframes") || before.startsWith("@starting-style{")) return all;
    if (before.startsWith("@")) {
      const inside = block(body.slice(1, -1));
      return inside && `${before}{${inside}}`;
    }
    const kept = before.split(/,(?![^(]*\))/).filter(spoken);
    return kept.length ? kept.join() + body : "";
  });
  return block(css);
}
async function wordsOf(folder) {
  const files = (await readdir(here + folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  return (await Promise.all(files.map((name) => readFile(`${here}${folder}/${name}`, "utf8")))).flatMap((text) => text.match(/[\w-]+/g));
}
const packsWords = new Set([...(await wordsOf("packs/src")), ...(await wordsOf("booking/src/signin")), "bone", "sr", "big", "tall", "title"]);
// Words of ours that are no classes here.
for (const word of ["time", "price", "few", "day", "month"]) packsWords.delete(word);

async function bundle(entry, draw, define = {}) {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    plugins: [booking.frenchOnly, packs.frenchOnly],
    define: { "process.env.NODE_ENV": '"production"', ...define },
    // `h(type, props, child)` is shorter than `jsx(type, { …, children: [child] })`, two hundred times over.
    oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: {
        input: here + entry,
        external: LENT[draw] ? [draw] : [],
        transform: draw ? { inject: { h: [draw, "h"], Fragment: [draw, "Fragment"] } } : {},
        output: { format: "iife", entryFileNames: "widget.js", globals: LENT },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  if (output.length !== 1) throw new Error(`${entry}: one file expected, got ${output.map((part) => part.fileName).join(", ")}`);
  // A second minifier, for passes that the first does not make.
  const whole = entry.startsWith("packs") ? output[0].code.replace(/(["`]):host\{(?!\}).*?\1/s, (css) => css[0] + pruned(css.slice(1, -1), packsWords) + css[0]) : output[0].code;
  const { code } = await minify(shortVariables(whole), {
    ecma: 2022,
    compress: { passes: 4, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
    mangle: draw ? { properties: { regex: new RegExp(`^(${OURS.join("|")})$`), keep_quoted: true } } : true,
    nameCache: draw ? names : undefined,
    format: { comments: false },
  });
  // What another file lends never asks for `this`.
  return code.trim().replaceAll(/(\w?)\(0,(\w+\.\w+)\)\(/g, (_, before, name) => `${before}${before && " "}${name}(`);
}

const widgets = {
  booking: { entry: "booking/src/main.tsx", draw: DOM },
  "booking-en": { text: booking.english },
  "booking-more": { entry: "booking/src/more/main.tsx", draw: KIT },
  "booking-wallet": { entry: "booking/src/wallet/main.tsx", draw: KIT },
  "packs": { entry: "packs/src/main.tsx", draw: DOM },
  "packs-buy": { entry: "packs/src/buy/main.tsx", draw: PACKS_KIT },
  "packs-more": { entry: "packs/src/more/main.tsx", draw: PACKS_KIT },
  "packs-en": { text: packs.english },
};

async function put(name, code) {
  const bytes = Buffer.from(code);
  await writeFile(dist + name, bytes);
  await writeFile(`${dist}${name}.gz`, gzipSync(bytes, { level: 9 }));
  await writeFile(`${dist}${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

await mkdir(dist, { recursive: true });
const built = {};
const hashes = {};
const codes = {};
for (const [kind, { entry, draw, text }] of Object.entries(widgets)) codes[kind] = text ? `Comptoir.define("${kind}",${JSON.stringify(text)})` : await bundle(entry, draw);
const family = (kind) => kind.split("-")[0];
for (const kind of Object.keys(codes)) {
  // The files of a widget lend each other what they have: they are named together, by all that is in them.
  const together = Object.keys(codes).filter((other) => family(other) === family(kind)).map((other) => codes[other]);
  hashes[family(kind)] = createHash("sha256").update(together.join("\n")).digest("hex").slice(0, 8);
  built[kind] = `comptoir-${kind}.${hashes[family(kind)]}.js`;
  await put(built[kind], codes[kind]);
}
await put("comptoir.js", await bundle("loader/src/main.ts", undefined, { __BUNDLES__: JSON.stringify(hashes) }));
await put("comptoir-frame.js", await bundle("loader/src/frame.ts"));
const files = { "comptoir.js": "comptoir.js", "comptoir-frame.js": "comptoir-frame.js", ...Object.fromEntries(Object.entries(built).map(([kind, name]) => [`comptoir-${kind}.js`, name])) };
await writeFile(`${dist}manifest.json`, `${JSON.stringify(files, null, 2)}\n`);

// Bundles of earlier builds go last, so that a server in the middle of a build still finds what its loader names.
const kept = new Set(Object.values(files).flatMap((name) => [name, `${name}.gz`, `${name}.br`]).concat("manifest.json"));
for (const name of await readdir(dist)) if (!kept.has(name)) await rm(dist + name);
