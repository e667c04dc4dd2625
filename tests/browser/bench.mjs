// How long a reader waits: from navigation to the first view, and from a key to the painted result; and the memory.
//
//   node tests/browser/bench.mjs [folder]          measures dist/, as `make build` leaves it, or another build

import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import { launchOptions } from "./chromium.mjs";
import { ROOT as DIST } from "./dist.mjs";

const ROOT = path.resolve(process.argv[2] ?? DIST);
const SINGLE_FILE = pathToFileURL(path.join(ROOT, "scrutin.html")).href;
/** A page of thousands of reports takes seconds to open. */
const LARGE = process.argv[2] !== undefined;
const ROUNDS = LARGE ? 3 : 15;
/** Where a reader types. */
const SEARCH = 'input[type="search"]';
/** The views in which something is typed, and what. */
const VIEWS = ["start", "reports", "claims"];
const TYPED = "resolution senate";
const FRAME_MILLIS = 1000 / 60;

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

function tell(what, values, note = "") {
  const figures = [0.5, 0.95].map((share) => quantile(values, share).toFixed(1).padStart(8)).join("");
  console.log(`${what.padEnd(44)}${figures}${note}`);
}

/** Times from the start of the navigation to the frame in which the app stands in the page. */
async function openings(browser, address) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // A fresh context has an empty cache.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.firstView = new Promise((done) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector("main") === null || document.getElementById("scrutin-boot") !== null) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        });
        observer.observe(document, { childList: true, subtree: true });
      });
    });
    page.setDefaultTimeout(300_000);
    await page.goto(address, { timeout: 300_000 });
    times.push(await page.evaluate(() => globalThis.firstView));
    await context.close();
  }
  return times;
}

/** What a page holds once it stands: megabytes of script objects, and of the module's memory. */
async function memory(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(address);
  await page.locator(SEARCH).first().waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await devtools.send("Runtime.getHeapUsage");
  const { nodes } = await devtools.send("Memory.getDOMCounters");
  await page.close();
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  return `memory: ${megabytes(usedSize)} MB of objects, ${megabytes(backingStorageSize ?? 0)} MB of buffers, ${nodes} nodes in the document`;
}

/** Times from each input event to the end of the frame that shows its result. */
async function keystrokes(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(address);
  const search = page.locator(SEARCH).first();
  await search.waitFor();
  await page.evaluate((selector) => {
    globalThis.paints = [];
    document.querySelector(selector).addEventListener(
      "input",
      (event) => {
        // After the frame: a message posted from a frame callback arrives when the frame is painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => globalThis.paints.push(performance.now() - event.timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  }, SEARCH);
  await search.focus();
  for (let round = 0; round < 3; round += 1) {
    for (const letter of TYPED) {
      await page.keyboard.press(letter === " " ? "Space" : letter);
      await page.waitForTimeout(120);
    }
    await page.waitForTimeout(LARGE ? 1_500 : 300);
    const typed = await page.evaluate(() => globalThis.paints.length);
    await search.fill("");
    await page.waitForTimeout(LARGE ? 1_500 : 300);
    // Taking all of it away at once is no keystroke.
    await page.evaluate((typed) => void (globalThis.paints.length = typed), typed);
  }
  const paints = await page.evaluate(() => globalThis.paints);
  await page.close();
  if (paints.length < TYPED.length) throw new Error(`only ${paints.length} keystrokes were seen: is ${SEARCH} the search box?`);
  return paints;
}

const browser = await chromium.launch(launchOptions());
const site = await serve({ root: ROOT, base: "/sub/" });
try {
  console.log(`${"milliseconds".padEnd(44)}  median     95 %`);
  tell("navigation to first view, from a server", await openings(browser, site.address));
  tell("navigation to first view, one file", await openings(browser, SINGLE_FILE));
  for (const view of VIEWS) {
    const paints = await keystrokes(browser, `${site.address}#1/${view}`);
    const within = paints.filter((millis) => millis <= FRAME_MILLIS).length;
    tell(`keystroke to painted result, ${view}`, paints, `   ${within} of ${paints.length} within one frame (${FRAME_MILLIS.toFixed(1)})`);
  }
  console.log(await memory(browser, `${site.address}#1/reports`));
} finally {
  await browser.close();
  await site.close();
}
