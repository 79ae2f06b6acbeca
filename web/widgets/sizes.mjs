// The size budgets of the widgets, raw and minified (spec/05 §1): of everything that a visitor may come to load for one of
// them, whatever the number of files and the language. Prints them all and fails when one is over.
import { readFile } from "node:fs/promises";

const dist = new URL("dist/", import.meta.url);
const budgets = { comptoir: 5_000, "comptoir-booking": 50_000 };
const manifest = JSON.parse(await readFile(new URL("manifest.json", dist), "utf8"));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

/** The widget that a file is, or is a part of: `comptoir-booking-en.js` counts for `comptoir-booking`. */
const ownerOf = (name) => /^comptoir(-[a-z]+)?/.exec(name)[0];
const unknown = Object.keys(manifest).filter((name) => !(ownerOf(name) in budgets));
if (unknown.length) throw new Error(`no budget for ${unknown.join(", ")}`);

console.log("everything of               raw   budget      gzip    brotli");
for (const [widget, budget] of Object.entries(budgets)) {
  const files = Object.entries(manifest).filter(([name]) => ownerOf(name) === widget).map(([, file]) => file);
  const [raw, gzip, brotli] = await Promise.all(
    ["", ".gz", ".br"].map(async (end) => (await Promise.all(files.map((file) => readFile(new URL(file + end, dist))))).reduce((sum, { length }) => sum + length, 0)),
  );
  const over = raw >= budget;
  if (over) process.exitCode = 1;
  console.log(widget.padEnd(22), kilobytes(raw), `${budget / 1000} kB`.padStart(8), kilobytes(gzip), kilobytes(brotli), over ? "  OVER BUDGET" : "");
}
