// How long a reader waits: from navigation to the first view, and from a key to the painted result.
//
//   node tests/browser/bench.mjs          needs dist/, as `make build` leaves it

import { chromium } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import { launchOptions } from "./chromium.mjs";
import { ROOT, SINGLE_FILE } from "./dist.mjs";

const ROUNDS = 15;
/** Where a reader types. */
const SEARCH = 'input[type="search"]';
/** The view that has the search, and what is typed into it. */
const SEARCH_VIEW = "";
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
    await page.goto(address);
    times.push(await page.evaluate(() => globalThis.firstView));
    await context.close();
  }
  return times;
}

/** Times from each input event to the end of the frame that shows its result. */
async function keystrokes(browser, address) {
  const page = await browser.newPage();
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
    await search.fill("");
    await page.waitForTimeout(120);
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
  const paints = await keystrokes(browser, site.address + SEARCH_VIEW);
  const within = paints.filter((millis) => millis <= FRAME_MILLIS).length;
  tell("keystroke to painted result", paints, `   ${within} of ${paints.length} within one frame (${FRAME_MILLIS.toFixed(1)})`);
} finally {
  await browser.close();
  await site.close();
}
