// Taking things away: the view as a file in every format, what is copied, what is printed.

import { readFileSync } from "node:fs";
import { expectNoAxeViolations, expectNoSidewaysScroll, inLightAndDark } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

const FORMATS = [
  "Spreadsheet (CSV)",
  "Data for programs (JSON)",
  "Text to paste (Markdown)",
  "Dossier to print (HTML)",
  "Sources for LaTeX (BibTeX)",
  "Sources for Zotero and others (RIS)",
  "Sources for citation styles (CSL-JSON)",
  "Annotations for other tools (W3C)",
];
const dialog = (page) => page.getByRole("dialog", { name: "Take it with you" });
const open = (page) => page.getByRole("button", { name: "Take it with you" }).click();

/** What was copied: read back from the clipboard, or on a disk from the field that shows it. */
async function copied(page, context, delivery, label, press) {
  const onDisk = delivery === "file";
  if (!onDisk) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press();
  if (!onDisk) {
    await expect(page.getByRole("status").filter({ hasText: /opied/u })).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  }
  // By its role: the dialog it came from has the same name.
  const field = page.getByRole("textbox", { name: label, exact: true });
  await expect(field).toBeFocused();
  const text = await field.inputValue();
  await page.getByRole("button", { name: "Close" }).click();
  return text;
}

test.beforeEach(async ({ page, delivery }) => {
  if (delivery === "file") await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
});

test("every format downloads, holds what it says, and names view and fingerprint", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?rows=shared&voice=quoted");
  for (const format of FORMATS) {
    await open(page);
    await expect(dialog(page)).toBeVisible();
    const said = await dialog(page).getByRole("listitem").filter({ hasText: format }).first().locator(".figures").innerText();
    expect(Number.parseInt(said, 10), said).toBeGreaterThan(0);
    const started = page.waitForEvent("download");
    await dialog(page).getByRole("button", { name: `Download: ${format}`, exact: true }).click();
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/^scrutin-claims-[0-9a-f]{8}[\w.-]+$/u);
    const text = readFileSync(await download.path(), "utf8");
    expect(text, format).toMatch(/[0-9a-f]{8}/u);
    if (format === FORMATS[0]) {
      const rows = await page.locator("tr.matrix-row").count();
      expect(said).toBe(`${rows} ${rows === 1 ? "claim" : "claims"}, one a line`);
      expect(text).toContain("#1/claims?voice=quoted&rows=shared");
    }
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole("status").filter({ hasText: "Saved: scrutin-claims-" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Take it with you" })).toBeFocused();
  }
});

test("a spreadsheet from the French page is one a French spreadsheet opens", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?lang=fr");
  await page.getByRole("button", { name: "Emporter" }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger : Tableur (CSV)" }).click();
  const text = readFileSync(await (await started).path(), "utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  const [, heads, first] = text.split("\r\n");
  expect(heads).toMatch(/^affirmation;libellé;affirmé par;contradiction;.*;000 Asbarez;000 Asbarez : mots;/u);
  expect(first.split(";").length).toBeGreaterThanOrEqual(heads.split(";").length);
  expect(text).not.toContain("…");
});

test("a text is copied whole", async ({ page, scrutin, context, delivery }) => {
  await scrutin.open("1/votes?card=v1");
  const text = await copied(page, context, delivery, "Take it with you", async () => {
    await open(page);
    await dialog(page).getByRole("button", { name: "Copy: Text to paste (Markdown)" }).click();
  });
  expect(text).toContain("295");
  expect(text).toContain("#1/votes");
});

test("Escape closes, and the focus is where it was", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  const button = page.getByRole("button", { name: "Take it with you" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test("printing asks the browser, and paper shows the link", async ({ page, scrutin }) => {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await scrutin.open("1/votes?card=v1");
  await open(page);
  await dialog(page).getByRole("button", { name: "Print this view" }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(1);
  await expect(dialog(page)).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/Link to this view: .*#1\/votes\?card=v1&corpus=[0-9a-f]{8}/u)).toBeVisible();
});

test("a vote is copied as a citation: count, reports, words and links", async ({ page, scrutin, context, delivery }) => {
  await scrutin.open("1/votes?card=v1");
  const text = await copied(page, context, delivery, "Citation", () =>
    page.locator("#v1").getByRole("button", { name: "Copy as citation" }).click(),
  );
  expect(text).toMatch(/^French Senate, 15 November 2022, 295 – 1/u);
  expect(text).toContain("“295 votes to one”");
  expect(text.match(/#1\/reports\?open=/gu).length).toBe(await page.locator("#v1 .testimony").count());
});

inLightAndDark("the dialog: nothing axe objects to", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  await open(page);
  await expectNoAxeViolations(page);
});

test("the dialog fits 320 px", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  await open(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
