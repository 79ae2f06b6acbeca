// The size budgets of the widgets, raw and minified: fails when one is over, prints them all. spec/05 sets those of the loader
// and the widget; the form and the languages are parts fetched on demand and have their own.
import { readFile } from "node:fs/promises";

const dist = new URL("dist/", import.meta.url);
const budgets = { "comptoir.js": 5_000, "comptoir-booking.js": 50_000, "comptoir-booking-form.js": 25_000, "comptoir-booking-en.js": 10_000 };
const manifest = JSON.parse(await readFile(new URL("manifest.json", dist), "utf8"));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

let over = false;
console.log("file                          raw   budget      gzip    brotli");
for (const [name, budget] of Object.entries(budgets)) {
  const [raw, gzip, brotli] = await Promise.all(["", ".gz", ".br"].map(async (end) => (await readFile(new URL(manifest[name] + end, dist))).length));
  const tooBig = raw > budget;
  over ||= tooBig;
  console.log(name.padEnd(25), kilobytes(raw), `${budget / 1000} kB`.padStart(8), kilobytes(gzip), kilobytes(brotli), tooBig ? "  OVER BUDGET" : "");
}
process.exitCode = over ? 1 : 0;
