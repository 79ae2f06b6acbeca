// Builds every widget into dist/, names each by its content, and writes those names into the loader: a page needs one
// request to learn them all.
import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync, constants } from "node:zlib";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}dist/`;
const widgets = { booking: "booking/src/main.tsx" };

async function bundle(entry, define = {}) {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"', ...define },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: ["chrome117", "firefox129", "safari17.5"],
      modulePreload: false,
      rolldownOptions: { input: here + entry, output: { format: "iife", entryFileNames: "widget.js" } },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  if (output.length !== 1) throw new Error(`${entry}: one file expected, got ${output.map((part) => part.fileName).join(", ")}`);
  return output[0].code.trim();
}

async function put(name, code) {
  const bytes = Buffer.from(code);
  await writeFile(dist + name, bytes);
  await writeFile(`${dist}${name}.gz`, gzipSync(bytes, { level: 9 }));
  await writeFile(`${dist}${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

await mkdir(dist, { recursive: true });
const manifest = {};
for (const [kind, entry] of Object.entries(widgets)) {
  const code = await bundle(entry);
  const name = `comptoir-${kind}.${createHash("sha256").update(code).digest("hex").slice(0, 10)}.js`;
  manifest[kind] = name;
  await put(name, code);
}
await put("comptoir.js", await bundle("loader/src/main.ts", { __BUNDLES__: JSON.stringify(manifest) }));
const files = { "comptoir.js": "comptoir.js", ...Object.fromEntries(Object.entries(manifest).map(([kind, name]) => [`comptoir-${kind}.js`, name])) };
await writeFile(`${dist}manifest.json`, `${JSON.stringify(files, null, 2)}\n`);

// Bundles of earlier builds go last, so that a server in the middle of a build still finds what its loader names.
const kept = new Set(Object.values(files).flatMap((name) => [name, `${name}.gz`, `${name}.br`]).concat("manifest.json"));
for (const name of await readdir(dist)) if (!kept.has(name)) await rm(dist + name);
