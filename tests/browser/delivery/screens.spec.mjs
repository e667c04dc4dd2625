// What a reader sees when the page cannot or must not run: words in place of a blank or, worse, a wrong page.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "../accessible.mjs";
import { ROOT, hashed, text } from "../dist.mjs";
import { BASE, Scrutin, expect, test } from "../scrutin.mjs";
import { serve } from "../../../tools/serve.mjs";

/** Runs `body` with a server of its own. */
async function withSite(options, body) {
  const site = await serve({ root: ROOT, base: BASE, ...options });
  try {
    await body(site);
  } finally {
    await site.close();
  }
}

/** An `answer` that gives the named file with `change` made to it. */
const altered = (name, change) => (request, response, place) => {
  if (place !== `/${name}`) return false;
  response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8" }).end(change(text(name)));
  return true;
};

// Any request of these tests goes to a server of their own.
const OWN_SERVER = /^request: GET http:\/\/127\.0\.0\.1:/u;

test.describe("a page that did not arrive whole", () => {
  // The watchdog gives the page ten seconds before it speaks.
  const LATE = 13_000;

  for (const [title, answer, message] of [
    ["a changed script", altered(hashed("app", ".js"), (script) => `${script} `), /integrity/u],
    ["a cut script", altered(hashed("app", ".js"), (script) => script.slice(0, -1000)), /integrity/u],
    [
      "a missing script",
      (request, response, place) => place?.endsWith(".js") && (response.writeHead(404).end(), true),
      /404/u,
    ],
  ]) {
    test(`${title} does not run, and the page says what may be wrong`, async ({ page, journal }) => {
      journal.expect(OWN_SERVER);
      journal.expect(message);
      await withSite({ answer }, async (site) => {
        await page.goto(site.address);
        const reasons = page.getByText("Likely reasons");
        await expect(page.getByText("Opening the reports")).toBeVisible();
        await expect(reasons).toBeHidden();
        await expect(reasons).toBeVisible({ timeout: LATE });
        await expect(page.getByText("A file on the server is missing or was changed")).toBeVisible();
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      });
    });
  }

  test("a script that never comes is named among the likely reasons", async ({ page, journal }) => {
    journal.expect(OWN_SERVER);
    const answer = (request, response, place) => place?.endsWith(".js") === true;
    await withSite({ answer }, async (site) => {
      await page.goto(site.address, { waitUntil: "commit" });
      await expect(page.getByText("The connection is slow or was cut")).toBeVisible({ timeout: LATE });
    });
  });

  /** Opens a single file in which the last script, or the one before it, was changed. */
  const openChanged = async (page, journal, part) => {
    const html = text("scrutin.html");
    const place = html.split("</script>", part).join("</script>").length;
    const file = path.join(mkdtempSync(path.join(tmpdir(), "scrutin-")), "scrutin.html");
    writeFileSync(file, `${html.slice(0, place)} ${html.slice(place)}`);
    journal.expect(/request: GET file:/u);
    journal.expect(/Content Security Policy/u);
    await page.goto(pathToFileURL(file).href);
  };

  test("a single file whose program was changed does not run", async ({ page, journal }) => {
    await openChanged(page, journal, 2);
    const scrutin = new Scrutin(page);
    await expect(scrutin.screen("half-loaded")).toContainText("The program is missing, or is not the one");
  });

  test("a single file whose last script was changed does not run at all", async ({ page, journal }) => {
    await openChanged(page, journal, 3);
    await expect(page.getByText("Likely reasons")).toBeVisible({ timeout: LATE });
  });

  test("index.html opened from a disk points to the single file", async ({ page, journal }) => {
    journal.expect(/request: GET file:/u);
    journal.expect(/^console error/u);
    await page.goto(pathToFileURL(path.join(ROOT, "index.html")).href);
    await expect(page.getByText("open scrutin.html instead")).toBeVisible({ timeout: LATE });
  });

  test("a changed style sheet stops the start", async ({ page, journal }) => {
    journal.expect(OWN_SERVER);
    journal.expect(/Content Security Policy/u);
    const answer = (request, response, place) => {
      if (place !== "/") return false;
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(text("index.html").replace("<style>", "<style> "));
      return true;
    };
    await withSite({ answer }, async (site) => {
      await page.goto(site.address);
      const scrutin = new Scrutin(page);
      await expect(scrutin.screen("half-loaded")).toContainText("The style sheet is missing");
    });
  });

  test("a script read in the wrong encoding is noticed", async ({ page, journal }) => {
    journal.expect(OWN_SERVER);
    const name = hashed("app", ".js");
    const answer = (request, response, place) => {
      if (place !== `/${name}`) return false;
      response.writeHead(200, { "Content-Type": "text/javascript; charset=windows-1252" }).end(text(name));
      return true;
    };
    await withSite({ answer }, async (site) => {
      await page.goto(site.address);
      const scrutin = new Scrutin(page);
      await expect(scrutin.screen("half-loaded")).toContainText("wrong text encoding");
    });
  });

  test("without JavaScript the page says what it needs", async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.address);
    // Playwright's text search passes over <noscript>.
    const needs = page.locator("noscript p");
    await expect(needs.first()).toBeVisible();
    await expect(needs).toContainText(["needs JavaScript and WebAssembly", "JavaScript et WebAssembly"]);
    await expect(page.getByText("Opening the reports")).toBeHidden();
    await context.close();
  });
});

test.describe("the desk", () => {
  const desk = hashed("desk", ".js");

  test("comes when it is first needed, and once", async ({ page, scrutin, journal }) => {
    await scrutin.open();
    for (const view of ["Claims", "Reports", "Votes", "About"]) {
      await page.getByRole("navigation").getByRole("link", { name: view, exact: true }).first().click();
    }
    const asked = () => journal.requests.filter((url) => url.endsWith(`/${desk}`)).length;
    expect(asked()).toBe(0);
    for (let time = 0; time < 2; time += 1) {
      await page.getByRole("button", { name: "Read everything again" }).click();
      await expect(page.locator(".audit")).toBeVisible();
    }
    expect(asked()).toBe(1);
  });

  for (const [title, answer, message] of [
    ["missing", (request, response, place) => place === `/${desk}` && (response.writeHead(404).end(), true), /404/u],
    ["changed", altered(desk, (script) => `${script} `), /integrity/u],
  ]) {
    test(`if ${title}, what needs it says so, and the rest goes on`, async ({ page, journal }) => {
      journal.expect(OWN_SERVER);
      journal.expect(message);
      await withSite({ answer }, async (site) => {
        await page.goto(`${site.address}#1/about`);
        await page.getByRole("button", { name: "Read everything again" }).click();
        await expect(page.getByText("This could not be done")).toBeVisible();
        await page.goto(`${site.address}#1/votes?one=003@310+004@22`);
        await expect(page.getByText("is not heeded below")).toBeVisible();
        await expect(page.locator("#view-head")).toBeVisible();
      });
    });
  }
});

test.describe("a page that must not run", () => {
  const outer = (request, response, place) => {
    if (place !== null) return false;
    const html = `<!doctype html><title>Outer</title><iframe src="${BASE}#x" width="700" height="600"></iframe>`;
    response.writeHead(200, { "Content-Type": "text/html" }).end(html);
    return true;
  };

  test("framed, it offers its own tab instead of starting", async ({ page, journal }) => {
    journal.expect(OWN_SERVER);
    await withSite({ headers: false, answer: outer }, async (site) => {
      await page.goto(new URL("/outer.html", site.address).href);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("heading")).toHaveText("Scrutin does not run inside another page");
      const opening = page.waitForEvent("popup");
      await frame.getByRole("link", { name: "Open Scrutin in its own tab" }).click();
      const tab = await opening;
      expect(tab.url()).toBe(`${site.address}#x`);
      await expect(tab.locator("#scrutin-boot")).toHaveCount(0);
    });
  });

  test("where the host reads _headers, the browser does not even frame it", async ({ page, journal }) => {
    journal.expect(OWN_SERVER);
    journal.expect(/frame-ancestors/u);
    await withSite({ answer: outer }, async (site) => {
      await page.goto(new URL("/outer.html", site.address).href);
      await expect(page.frameLocator("iframe").getByText("Scrutin")).toHaveCount(0);
    });
  });

  test("a browser without WebAssembly is told so", async ({ page, scrutin }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(scrutin.address);
    await expect(scrutin.screen("unsupported")).toContainText("What is missing: WebAssembly");
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });

  test("a browser that refuses the module is told so", async ({ page, scrutin }) => {
    await page.addInitScript(() => {
      WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError("invalid opcode"));
    });
    await page.goto(scrutin.address);
    await expect(scrutin.screen("unsupported")).toContainText("a browser from 2023 or later");
  });
});
