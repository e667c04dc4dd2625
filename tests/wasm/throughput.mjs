// How many megabytes of reports the engine reads a second, natively and in WebAssembly, on one core: over ten megabytes
// made by repeating and shuffling the paragraphs of the starter corpus.

import { native, numbers, seeds, wasm } from "./probe.mjs";

const WANTED = 10_000_000;
const ROUNDS = 3;

function texts() {
  const random = numbers(2024);
  const reports = seeds().map(({ text }) => text.split("\n"));
  const made = [];
  let bytes = 0;
  while (bytes < WANTED) {
    const lines = [...reports[random(reports.length)]];
    for (let place = lines.length - 1; place > 0; place -= 1) {
      const other = random(place + 1);
      [lines[place], lines[other]] = [lines[other], lines[place]];
    }
    const text = lines.join("\n");
    bytes += Buffer.byteLength(text);
    made.push(text);
  }
  return { made, bytes };
}

const { made, bytes } = texts();

/** The best of some rounds of `run`, which gives [facts, milliseconds]; every round must find the same. */
function best(run) {
  const rounds = Array.from({ length: ROUNDS }, run);
  if (new Set(rounds.map(([facts]) => facts)).size !== 1) throw new Error("rounds differ in what they found");
  return [rounds[0][0], Math.min(...rounds.map(([, millis]) => millis))];
}

const inWasm = best(() => {
  const start = performance.now();
  const facts = made.reduce((sum, text) => sum + wasm.facts(text), 0);
  return [facts, performance.now() - start];
});
const natively = best(() => native("throughput", made).split(" ").map(Number));
if (inWasm[0] !== natively[0]) throw new Error(`WebAssembly found ${inWasm[0]} facts, the native engine ${natively[0]}`);

const speed = ([, millis]) => bytes / 1000 / millis;
console.log(`${(bytes / 1e6).toFixed(1)} MB in ${made.length} reports, ${natively[0]} facts`);
console.log(`native        ${speed(natively).toFixed(1).padStart(7)} MB/s`);
console.log(`WebAssembly   ${speed(inWasm).toFixed(1).padStart(7)} MB/s   ${(inWasm[1] / natively[1]).toFixed(2)} times the native time`);
