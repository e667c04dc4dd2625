// The `test` every spec uses. It opens the page in the delivery the project asks for, and it watches: a test fails on any
// console message, uncaught error or request that is not for the page's own files, unless it said beforehand that it
// is about to provoke one.

import { test as base, expect } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import { ROOT, SINGLE_FILE, hashed } from "./dist.mjs";

export { expect };

/** A sub-path two levels down: only relative addresses work there. */
export const BASE = "/any/sub-path/";

export class Journal {
  #troubles = [];
  #expected = [];
  #tolerated = [];
  requests = [];

  constructor(page, own) {
    page.on("console", (message) => this.#troubles.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => this.#troubles.push(`uncaught: ${error.message}`));
    page.on("crash", () => this.#troubles.push("the page crashed"));
    page.on("websocket", (socket) => this.#troubles.push(`web socket: ${socket.url()}`));
    page.on("request", (request) => {
      const url = request.url().split("#")[0];
      this.requests.push(url);
      if (!own(url)) this.#troubles.push(`request: ${request.method()} ${url}`);
    });
  }

  /** Says that troubles matching `pattern` are what this test is about; one must then come. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** Says that troubles matching `pattern` may come, and do not matter here. */
  tolerate(pattern) {
    this.#tolerated.push(pattern);
  }

  check() {
    const announced = [...this.#expected, ...this.#tolerated];
    const unexpected = this.#troubles.filter((trouble) => !announced.some((pattern) => pattern.test(trouble)));
    expect(unexpected, "console messages, uncaught errors and foreign requests").toEqual([]);
    for (const pattern of this.#expected) {
      expect(this.#troubles.some((trouble) => pattern.test(trouble)), `${pattern} was announced; seen: ${this.#troubles.join(" | ")}`).toBe(true);
    }
  }
}

/** The page as a reader has it. */
export class Scrutin {
  constructor(page, journal, address) {
    this.page = page;
    this.journal = journal;
    this.address = address;
  }

  /** Opens a view by its fragment (with or without the `#`; empty for the first view) and waits for the app. */
  async open(fragment = "") {
    const hash = fragment === "" || fragment.startsWith("#") ? fragment : `#${fragment}`;
    await this.page.goto(this.address + hash);
    await this.started();
    // From one fragment to the next the browser loads nothing: the app hears of it in an event that is still to come.
    await this.drawn();
  }

  /**
   * Waits until what was asked for has been heard and painted: an address changes at once, but the app hears of it in an
   * event of its own. For reads that do not try again (counts, texts, scripts); `expect(locator)` waits by itself.
   */
  async drawn() {
    await expect(this.page.locator(".handover")).toHaveCount(0);
    await this.page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 50)), 0)));
  }

  /** Waits until the app stands in place of the loading text, and makes sure it is the app and not a screen. */
  async started() {
    await expect(this.page.locator("#scrutin-boot")).toHaveCount(0);
    await expect(this.page.locator("main")).toBeVisible();
    // Nor is it about to hand over to the whole page.
    await expect(this.page.locator(".handover")).toHaveCount(0);
  }

  /** The screen that stands in place of the app, by name: fault, framed, half-loaded or unsupported. */
  screen(name) {
    return this.page.locator(`#scrutin-boot[data-screen="${name}"]`);
  }
}

export const test = base.extend({
  delivery: ["hosted", { option: true }],

  site: [
    async ({}, use) => {
      const site = await serve({ root: ROOT, base: BASE });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],

  journal: [
    async ({ page, site }, use) => {
      const own = [
        site.address,
        `${site.address}scrutin.html`,
        site.address + hashed("app", ".js"),
        site.address + hashed("whole", ".js"),
        site.address + hashed("desk", ".js"),
        SINGLE_FILE,
      ];
      const journal = new Journal(page, (url) => own.includes(url) || url.startsWith("data:") || url.startsWith("blob:"));
      await use(journal);
      journal.check();
    },
    { auto: true },
  ],

  scrutin: async ({ page, journal, site, delivery }, use) => {
    await use(new Scrutin(page, journal, delivery === "file" ? SINGLE_FILE : site.address));
  },
});
