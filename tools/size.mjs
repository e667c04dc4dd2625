// Prints what the page weighs: every file it loads, as it is and as a server would send it.
//
//   node tools/size.mjs [folder]        ends with status 1 when the page is over its budget

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const BUDGET = 250_000;

const folder = process.argv[2] ?? "dist";
const html = readFileSync(path.join(folder, "index.html"), "utf8");
const loaded = ["index.html", ...[...html.matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(([, name]) => name)];
const others = readdirSync(folder).filter((name) => !loaded.includes(name) && name !== "_headers");

function weigh(name) {
  const bytes = readFileSync(path.join(folder, name));
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length];
}

const line = (name, weights) => console.log(name.padEnd(24) + weights.map((weight) => (weight / 1000).toFixed(1).padStart(10)).join(""));

console.log(`${"kB".padEnd(24)}       raw      gzip    brotli`);
const total = [0, 0, 0];
for (const name of loaded) {
  const weights = weigh(name);
  weights.forEach((weight, place) => (total[place] += weight));
  line(name, weights);
}
line("the page", total);
for (const name of others) line(`(${name})`, weigh(name));

const brotli = total[2];
const share = Math.round((100 * brotli) / BUDGET);
console.log(`\n${(brotli / 1000).toFixed(1)} kB of a budget of ${BUDGET / 1000} kB (brotli): ${share} %.`);
if (brotli > BUDGET) {
  console.error("scrutin: the page is over its budget; find what grew, or argue for a larger one.");
  process.exitCode = 1;
}
