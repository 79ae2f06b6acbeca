// Builds every widget into dist/, names each by its content, and writes those names into the loader: a page needs one
// request to learn them all.
import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { minify } from "terser";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = process.env.DIST ?? `${here}dist/`;
/** Baseline of 2024: constructable style sheets, container queries, relative colours are there, nothing is lowered. */
const target = ["chrome123", "firefox129", "safari18"];
const DOM = `${here}booking/src/dom`;
const widgets = { booking: "booking/src/main.tsx" };

async function bundle(entry, define = {}) {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"', ...define },
    // `h(type, props, child)` is shorter than `jsx(type, { …, children: [child] })`, two hundred times over.
    oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: {
        input: here + entry,
        transform: { inject: { h: [DOM, "h"], Fragment: [DOM, "Fragment"] } },
        output: { format: "iife", entryFileNames: "widget.js" },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  if (output.length !== 1) throw new Error(`${entry}: one file expected, got ${output.map((part) => part.fileName).join(", ")}`);
  // A second minifier, for passes that the first does not make.
  const { code } = await minify(output[0].code, { ecma: 2022, compress: { passes: 4, unsafe_arrows: true, pure_getters: true, keep_fargs: false }, format: { comments: false } });
  return code.trim();
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
for (const [kind, entry] of Object.entries(widgets)) {
  const code = await bundle(entry);
  hashes[kind] = createHash("sha256").update(code).digest("hex").slice(0, 8);
  names[kind] = `comptoir-${kind}.${hashes[kind]}.js`;
  await put(names[kind], code);
}
await put("comptoir.js", await bundle("loader/src/main.ts", { __BUNDLES__: JSON.stringify(hashes) }));
const files = { "comptoir.js": "comptoir.js", ...Object.fromEntries(Object.entries(names).map(([kind, name]) => [`comptoir-${kind}.js`, name])) };
await writeFile(`${dist}manifest.json`, `${JSON.stringify(files, null, 2)}\n`);

// Bundles of earlier builds go last, so that a server in the middle of a build still finds what its loader names.
const kept = new Set(Object.values(files).flatMap((name) => [name, `${name}.gz`, `${name}.br`]).concat("manifest.json"));
for (const name of await readdir(dist)) if (!kept.has(name)) await rm(dist + name);
