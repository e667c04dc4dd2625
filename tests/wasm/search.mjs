// What search costs at 10,000 articles of 638 words, in Chromium: the weight of the index, the time from its bytes to
// the first answer, and the 95th percentile of single searches with all hits ranked. Words are drawn from the running
// text, so the commonest come most often. A browser's clock is coarse: each search is repeated until the clock has moved
// enough, and counts with the best of three such runs, which leaves out what else the machine does. The native engine
// must give the same index and the same hits in the same order.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { launchOptions } from "../browser/chromium.mjs";
import { PROGRAM, native, wasm } from "./probe.mjs";

const HUGE = 1 << 29;
const FOR_A_PAGE = fileURLToPath(new URL("../../target/probe/page/", import.meta.url));

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

const searches = Object.values(kinds).flatMap((list) => list.slice(0, 40));
const task = JSON.stringify({ texts, searches });
const inWasm = wasm.answers(task);
const natively = native("answers", { texts, searches });
if (inWasm !== natively) throw new Error(`WebAssembly answers ${inWasm}, the native engine ${natively}`);

/** Runs in the page: gives milliseconds, and the index to be weighed. */
async function measure({ glue, module, task, kinds }) {
  const wasm_bindgen = new Function(`${glue}; return wasm_bindgen;`)();
  const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  await wasm_bindgen({ module_or_path: bytesOf(module) });
  const { Facets, Search, index } = wasm_bindgen;
  const RUNS = 3;
  const ENOUGH = 2;

  /** Milliseconds of one run, over as many as move the clock enough. */
  const timed = (run) => {
    for (let times = 1; ; times *= 4) {
      const start = performance.now();
      for (let round = 0; round < times; round += 1) run();
      const passed = performance.now() - start;
      if (passed >= ENOUGH) return passed / times;
    }
  };
  const once = (run) => {
    const start = performance.now();
    const result = run();
    return [performance.now() - start, result];
  };
  const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

  const [built, bytes] = once(() => index(task));
  const open = () => {
    const search = Search.open(bytes);
    if (search.ask("senate ") === 0) throw new Error("nothing found");
    search.free();
  };
  const opening = middle(Array.from({ length: 5 }, () => once(open)[0]));

  const search = Search.open(bytes);
  search.read_texts(task);
  const answers = Object.entries(kinds).map(([name, list]) => {
    const hits = list.reduce((sum, text) => sum + search.ask(text), 0);
    const times = list.map((text) => Math.min(...Array.from({ length: RUNS }, () => timed(() => search.ask(text)))));
    times.sort((a, b) => a - b);
    return { name, hits: Math.round(hits / list.length), p95: times[Math.floor(times.length * 0.95)] };
  });
  const facets = new Facets(10_000);
  const counting = Math.min(...Array.from({ length: 20 }, () => timed(() => facets.count())));
  let packed = "";
  for (let at = 0; at < bytes.length; at += 0x8000) packed += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { built, opening, answers, counting, index: btoa(packed) };
}

const browser = await chromium.launch(launchOptions());
let measured;
try {
  const page = await browser.newPage();
  const glue = readFileSync(`${FOR_A_PAGE}scrutin_wasm_probe.js`, "utf8");
  const module = readFileSync(`${FOR_A_PAGE}scrutin_wasm_probe_bg.wasm`).toString("base64");
  measured = await page.evaluate(measure, { glue, module, task, kinds });
} finally {
  await browser.close();
}

const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
console.log(`${texts.length} articles, ${megabytes.toFixed(1)} MB; ${inWasm.split(" ")[2]} hits alike natively and in WebAssembly`);
const index = Buffer.from(measured.index, "base64");
line("index made", measured.built, "ms");
line("index", index.length / 1e6, "MB");
line("index, gzip", gzipSync(index, { level: 9 }).length / 1e6, "MB", 3);
line("bytes to first answer", measured.opening, "ms", 30);
for (const { name, hits, p95 } of measured.answers) {
  if (hits === 0) throw new Error(`${name}: nothing found`);
  line(`${name} (${hits} hits), p95`, p95, "ms", limits[name]);
}
line("four facets over 10,000 rows", measured.counting, "ms", 0.1);
