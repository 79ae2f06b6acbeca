// The size budgets of the widgets, raw and minified (spec/05 §1, docs/adr/0019): of what every visitor loads to book, in the
// dearer language, and apart from that of what loads on demand. Prints them all and fails when one is over.
import { readFile } from "node:fs/promises";

const dist = new URL("dist/", import.meta.url);
/** Files by what makes a visitor load them, and the most bytes they may have together. */
const budgets = {
  "comptoir": [["comptoir.js"], 5_000],
  "comptoir-frame": [["comptoir-frame.js"], 2_000],
  "booking: the first file": [["comptoir-booking.js"], 50_000],
  "booking: with its English": [["comptoir-booking.js", "comptoir-booking-en.js"], 50_000],
  "booking: on demand": [["comptoir-booking-more.js"], 20_000],
  "booking: its wallet": [["comptoir-booking-wallet.js"], 6_000],
  "booking: all there is": [["comptoir-booking.js", "comptoir-booking-en.js", "comptoir-booking-more.js", "comptoir-booking-wallet.js"], 75_000],
  "packs: the first file": [["comptoir-packs.js"], 22_000],
  "packs: with its English": [["comptoir-packs.js", "comptoir-packs-en.js"], 22_000],
  "packs: to buy one": [["comptoir-packs.js", "comptoir-packs-buy.js"], 30_000],
  "packs: on demand": [["comptoir-packs-more.js"], 20_000],
};
const manifest = JSON.parse(await readFile(new URL("manifest.json", dist), "utf8"));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
const counted = new Set(Object.values(budgets).flatMap(([files]) => files));
const unknown = Object.keys(manifest).filter((name) => !counted.has(name));
if (unknown.length) throw new Error(`no budget for ${unknown.join(", ")}`);

const sum = async (files, end) => (await Promise.all(files.map((name) => readFile(new URL(manifest[name] + end, dist))))).reduce((total, { length }) => total + length, 0);

console.log("                                raw   budget      gzip    brotli");
for (const [what, [files, budget]] of Object.entries(budgets)) {
  const [raw, gzip, brotli] = await Promise.all(["", ".gz", ".br"].map((end) => sum(files, end)));
  const over = raw >= budget;
  if (over) process.exitCode = 1;
  console.log(what.padEnd(26), kilobytes(raw), `${budget / 1000} kB`.padStart(8), kilobytes(gzip), kilobytes(brotli), over ? "  OVER BUDGET" : "");
}
