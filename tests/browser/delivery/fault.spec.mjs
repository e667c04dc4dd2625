// The first trap stops the app for good and says so; nothing of the WebAssembly runs after it.

import { expectNoAxeViolations, expectNoSidewaysScroll } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

/**
 * Puts itself between the page and its module: counts the calls that reach the module, and makes the next call fail as
 * `globalThis.nextCall` says: "trap" is a real `unreachable`, "overflow" a real stack that runs out.
 */
async function armModule(page) {
  await page.addInitScript(() => {
    // (func (export "trap") unreachable), and (func (export "overflow") (call 1)), assembled by hand.
    const bytes = new Uint8Array([
      0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 3, 2, 0, 0, 7, 19, 2, 4, 116, 114, 97, 112, 0, 0, 8, 111,
      118, 101, 114, 102, 108, 111, 119, 0, 1, 10, 10, 2, 3, 0, 0, 11, 4, 0, 16, 1, 11,
    ]);
    const original = WebAssembly.instantiate;
    globalThis.calls = 0;
    globalThis.nextCall = null;
    WebAssembly.instantiate = async (source, imports) => {
      const faulty = (await original.call(WebAssembly, bytes)).instance.exports;
      const { module, instance } = await original.call(WebAssembly, source, imports);
      const exports = {};
      for (const [name, value] of Object.entries(instance.exports)) {
        exports[name] =
          typeof value !== "function"
            ? value
            : (...parameters) => {
                globalThis.calls += 1;
                const fault = globalThis.nextCall;
                globalThis.nextCall = null;
                if (fault !== null) faulty[fault]();
                return value(...parameters);
              };
      }
      return { module, instance: { exports } };
    };
  });
}

/** Has the browser report an error nobody caught. */
const fail = (page, message) => page.evaluate((text) => void globalThis.dispatchEvent(new ErrorEvent("error", { message: text })), message);

/** Makes the app call its module, as any change of view does. */
const changeView = (page) => page.evaluate(() => void (location.hash = `#${Math.random()}`));

for (const [fault, message] of [
  ["trap", /RuntimeError: unreachable/u],
  ["overflow", /RangeError: Maximum call stack size exceeded/u],
]) {
  test(`a real ${fault} inside the module stops the app`, async ({ page, scrutin }) => {
    await armModule(page);
    await scrutin.open();
    await page.evaluate((name) => void (globalThis.nextCall = name), fault);
    await changeView(page);
    await expect(scrutin.screen("fault")).toBeVisible();
    await expect(page.getByRole("heading")).toHaveText("Scrutin stopped");
    await expect(page.getByLabel("A report of the fault")).toHaveValue(message);

    const before = await page.evaluate(() => globalThis.calls);
    await changeView(page);
    await page.keyboard.press("Tab");
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => globalThis.calls), "calls into the module after the stop").toBe(before);
    await expect(scrutin.screen("fault")).toBeVisible();
  });
}

for (const [title, provoke, message] of [
  [
    "an uncaught trap",
    () =>
      globalThis.dispatchEvent(
        new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable"), message: "Uncaught RuntimeError" }),
      ),
    /What: RuntimeError: unreachable/u,
  ],
  [
    "an error event that carries no error",
    () => globalThis.dispatchEvent(new ErrorEvent("error", { message: "Uncaught out of memory" })),
    /What: Uncaught out of memory/u,
  ],
  [
    "a trap in a promise",
    () => globalThis.dispatchEvent(
        new PromiseRejectionEvent("unhandledrejection", { promise: Promise.resolve(), reason: new RangeError("stack") }),
      ),
    /What: RangeError: stack/u,
  ],
]) {
  test(`${title} stops the app`, async ({ page, scrutin }) => {
    await scrutin.open();
    await page.evaluate(provoke);
    await expect(scrutin.screen("fault")).toBeVisible();
    await expect(page.getByLabel("A report of the fault")).toHaveValue(message);
  });
}

test("what is no fault does not stop the app", async ({ page, scrutin }) => {
  await scrutin.open();
  await page.evaluate(() => {
    globalThis.dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop completed with undelivered notifications." }));
    globalThis.dispatchEvent(
      new PromiseRejectionEvent("unhandledrejection", { promise: Promise.resolve(), reason: new DOMException("denied", "NotAllowedError") }),
    );
  });
  await expect(page.locator("#scrutin-boot")).toHaveCount(0);
});

test("the screen gives the link, a report without document text, and a way back", async ({ page, scrutin }) => {
  await scrutin.open();
  await page.evaluate(() => void (location.hash = "#here"));
  await fail(page, "panicked at a.rs:1:2: byte 3 is inside `secret words of a document` and “more secrets");
  await expect(page.getByLabel("The link to this view")).toHaveValue(`${scrutin.address}#here`);
  const report = await page.getByLabel("A report of the fault").inputValue();
  expect(report).toMatch(/^Scrutin \d+\.\d+\.\d+ \([0-9a-f]{10}\), from a server\n/u);
  expect(report).toContain("panicked at a.rs:1:2");
  expect(report).not.toContain("secret");
  expect(report, "no address, which could hold a search or a quotation").not.toContain("here");
  expect(report, "no host").not.toContain("127.0.0.1");
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await expect(page).toHaveTitle("Scrutin stopped – Scrutin");

  await page.getByRole("button", { name: "Reload this view" }).click();
  await scrutin.started();
  expect(page.url()).toBe(`${scrutin.address}#here`);
});

test("the report can be copied", async ({ page, scrutin, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await scrutin.open();
  await fail(page, "panicked at a.rs:1:2");
  await page.getByRole("button", { name: "Copy" }).last().click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("panicked at a.rs:1:2");
});

test("only the first fault is told", async ({ page, scrutin }) => {
  await scrutin.open();
  await page.evaluate(() => {
    globalThis.dispatchEvent(new ErrorEvent("error", { message: "the first" }));
    globalThis.dispatchEvent(new ErrorEvent("error", { message: "the second" }));
  });
  await expect(page.getByLabel("A report of the fault")).toHaveValue(/the first/u);
});

test("a reader of the French page is told in French", async ({ page, scrutin }) => {
  await scrutin.open("1/votes?lang=fr");
  await fail(page, "a fault made by a test");
  await expect(scrutin.screen("fault").getByRole("heading")).toHaveText("Scrutin s’est arrêté");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("button", { name: "Recharger cette vue" })).toBeVisible();
  await expect(page.getByLabel("Le lien vers cette vue")).toHaveValue(/lang=fr$/u);
});

test("a fault while starting says that it could not start", async ({ page, scrutin }) => {
  await page.addInitScript(() => {
    const original = WebAssembly.instantiate;
    WebAssembly.instantiate = async (source, imports) => {
      const result = await original.call(WebAssembly, source, imports);
      const exports = { ...result.instance.exports };
      for (const name of Object.keys(exports).filter((key) => key.includes("start"))) {
        exports[name] = () => {
          throw new WebAssembly.RuntimeError("unreachable");
        };
      }
      return { module: result.module, instance: { exports } };
    };
  });
  await page.goto(scrutin.address);
  await expect(scrutin.screen("fault")).toContainText("Scrutin could not start");
});
