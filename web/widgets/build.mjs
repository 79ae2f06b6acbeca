// Builds every widget into dist/, names each by its content, and writes those names into the loader: a page needs one
// request to learn them all.
import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";
import { compactClasses, compactCss, compactTexts, squeeze } from "./compact.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}dist/`;
/** Baseline of 2023: constructable style sheets, container queries and `color-mix` are there, nothing is lowered. */
const target = ["chrome117", "firefox129", "safari17.5"];
const cssTargets = { chrome: 123 << 16, firefox: 129 << 16, safari: (17 << 16) | (5 << 8) };

const widgets = {
  booking: { entry: "booking/src/main.tsx" },
  // Loaded while the visitor looks for a time. What it shares with the first part it takes from there.
  "booking-form": { entry: "booking/src/form.tsx", shared: "Comptoir.kit" },
  "booking-en": { entry: "booking/src/english.ts" },
};
/** Modules of the first part that `kit.ts` hands to the second. */
const SHARED = /^preact(\/hooks)?$|\/src\/(parts\/(context|Icon|useTexts)|model\/(zones|price|place)|texts\/say|api\/client)(\.tsx?)?$/;

async function bundle({ entry, shared }, define = {}) {
  const jsx = entry.endsWith("x");
  const result = await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"', ...define },
    // `h(type, props, child)` is shorter than `jsx(type, { …, children: [child] })`, two hundred times over.
    oxc: jsx ? { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" }, jsxInject: 'import { h, Fragment } from "preact"' } : {},
    plugins: [compactTexts(), compactClasses(), compactCss(`${here}booking/src/styles`, cssTargets)],
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: {
        input: here + entry,
        external: shared ? (id) => SHARED.test(id) : [],
        output: { format: "iife", entryFileNames: "widget.js", globals: () => shared },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  if (output.length !== 1) throw new Error(`${entry}: one file expected, got ${output.map((part) => part.fileName).join(", ")}`);
  return squeeze(output[0].code);
}

async function put(name, code) {
  const bytes = Buffer.from(code);
  await writeFile(dist + name, bytes);
  await writeFile(`${dist}${name}.gz`, gzipSync(bytes, { level: 9 }));
  await writeFile(`${dist}${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

await mkdir(dist, { recursive: true });
const names = {};
const hashes = {};
for (const [kind, widget] of Object.entries(widgets)) {
  const code = await bundle(widget);
  hashes[kind] = createHash("sha256").update(code).digest("hex").slice(0, 8);
  names[kind] = `comptoir-${kind}.${hashes[kind]}.js`;
  await put(names[kind], code);
}
await put("comptoir.js", await bundle({ entry: "loader/src/main.ts" }, { __BUNDLES__: JSON.stringify(hashes) }));
const files = { "comptoir.js": "comptoir.js", ...Object.fromEntries(Object.entries(names).map(([kind, name]) => [`comptoir-${kind}.js`, name])) };
await writeFile(`${dist}manifest.json`, `${JSON.stringify(files, null, 2)}\n`);

// Bundles of earlier builds go last, so that a server in the middle of a build still finds what its loader names.
const kept = new Set(Object.values(files).flatMap((name) => [name, `${name}.gz`, `${name}.br`]).concat("manifest.json"));
for (const name of await readdir(dist)) if (!kept.has(name)) await rm(dist + name);
