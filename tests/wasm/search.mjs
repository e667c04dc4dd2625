// What search costs at 10,000 articles of 638 words, in WebAssembly: the weight of the index, the time from its bytes to
// the first answer, and the 95th percentile of single searches with all hits ranked. Words are drawn from the running
// text, so the commonest come most often. Each search counts with the best of three runs, which leaves out what else
// the machine does. The native engine must give the same index and the same hits in the same order.

import { spawnSync } from "node:child_process";
import { gunzipSync, gzipSync } from "node:zlib";
import { PROGRAM, native, wasm } from "./probe.mjs";

const RUNS = 3;
const HUGE = 1 << 29;

const made = spawnSync(PROGRAM, ["articles"], { encoding: "utf8", maxBuffer: HUGE });
if (made.status !== 0) throw new Error(`scrutin-probe articles ended with ${made.status}: ${made.stderr}`);
const { texts, ...drawn } = JSON.parse(made.stdout);

const kinds = {
  "one word": drawn.word.map((word) => `${word} `),
  "beginning of 4": drawn["beginning of 4"],
  "beginning of 3": drawn["beginning of 3"],
  "beginning of 2": drawn["beginning of 2"],
  "three words": drawn.word.slice(0, 300).map((word, place) => `${word} ${drawn.word[place + 1]} ${drawn.word[place + 2]} `),
  phrase: ['"french senate" ', '"calling for sanctions" ', "senate NEAR/3 resolution ", "295 NEAR/4 votes "],
};
const limits = { "one word": 0.3, "beginning of 4": 1, "beginning of 3": 1 };

const line = (name, figure, unit, limit) => {
  const kept = limit === undefined ? "" : figure <= limit ? `  (at most ${limit}: kept)` : `  (at most ${limit}: MISSED)`;
  console.log(`${name.padEnd(34)}${figure.toFixed(figure < 10 ? 3 : 1).padStart(9)} ${unit}${kept}`);
};

const timed = (run) => {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
};

const searches = Object.values(kinds).flatMap((list) => list.slice(0, 40));
const task = JSON.stringify({ texts, searches });
const [built, bytes] = timed(() => wasm.index(task));
const inWasm = wasm.answers(task);
const natively = native("answers", { texts, searches });
if (inWasm !== natively) throw new Error(`WebAssembly answers ${inWasm}, the native engine ${natively}`);

const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
console.log(`${texts.length} articles, ${megabytes.toFixed(1)} MB; ${inWasm.split(" ")[2]} hits alike natively and in WebAssembly`);
line("index made", built, "ms");
line("index", bytes.length / 1e6, "MB");
const packed = gzipSync(bytes, { level: 9 });
line("index, gzip", packed.length / 1e6, "MB", 3);

/** The middle of five runs. */
const middle = (run) => Array.from({ length: 5 }, () => timed(run)[0]).sort((a, b) => a - b)[2];
const open = (from) => () => {
  const search = wasm.Search.open(from());
  if (search.ask("senate ") === 0) throw new Error("nothing found");
  search.free();
};
line("bytes to first answer", middle(open(() => bytes)), "ms", 30);
line("the same with gunzip", middle(open(() => gunzipSync(packed))), "ms");

const search = wasm.Search.open(bytes);
search.read_texts(task);
for (const [name, list] of Object.entries(kinds)) {
  let hits = 0;
  const times = list.map((text) => {
    const runs = Array.from({ length: RUNS }, () => timed(() => search.ask(text)));
    hits += runs[0][1];
    return Math.min(...runs.map(([millis]) => millis));
  });
  if (hits === 0) throw new Error(`${name}: nothing found`);
  times.sort((a, b) => a - b);
  line(`${name} (${Math.round(hits / list.length)} hits), p95`, times[Math.floor(times.length * 0.95)], "ms", limits[name]);
}

const facets = new wasm.Facets(10_000);
facets.count();
line("four facets over 10,000 rows", Math.min(...Array.from({ length: 50 }, () => timed(() => facets.count())[0])), "ms", 0.1);
