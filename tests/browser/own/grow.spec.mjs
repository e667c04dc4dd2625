// Long lists: their first rows at first, the others as the reader comes near, and all of them found again by Back.

import { expect, test } from "../scrutin.mjs";
import { bring, file } from "./reports.mjs";

// Words nobody uses, so that no two of these claims could be taken for one.
const SYLLABLES = "ba bre co da fri ge hol im ka lor mu net or pal qua ris sten tur ul vor".split(" ");
const word = (nth) => [7, 3, 11].map((step) => SYLLABLES[(nth * step + Math.floor(nth / 20)) % 20]).join("");
const MANY = Array.from({ length: 45 }, (_, at) => {
  const said = [0, 50, 100].map((from) => `The ${word(from + at)} condemned the ${word(from + at + 200)} of ${word(from + at + 400)}.`);
  return file(`r${String(at).padStart(2, "0")}.txt`, `The Harbour Council adopted the bill by 19 votes to 8. ${said.join(" ")}\n`);
});

const more = (page) => page.locator("#more-rows");
const toTheEnd = (page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

test.beforeEach(async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, MANY);
});

for (const [view, rows] of [
  ["reports", ".report"],
  ["claims", "tr.matrix-row"],
  ["start?q=harbour", ".report"],
]) {
  test(`${view}: some rows at first, more near the end, all in the end`, async ({ page, scrutin }) => {
    await page.goto(`${scrutin.address}#1/${view}`);
    await expect(page.locator(rows).first()).toBeVisible();
    await expect(more(page)).toBeVisible();
    const first = await page.locator(rows).count();
    const left = Number(/(\d+)/u.exec(await more(page).innerText())[1]);
    expect(left).toBeGreaterThan(0);
    await more(page).press("Enter");
    await expect.poll(() => page.locator(rows).count()).toBeGreaterThan(first);
    await expect(async () => {
      await toTheEnd(page);
      await expect(more(page)).toHaveCount(0, { timeout: 100 });
    }).toPass();
    await expect(page.locator(rows)).toHaveCount(first + left);
  });
}

test("Back finds a row that came later", async ({ page, scrutin }) => {
  await page.goto(`${scrutin.address}#1/reports`);
  await expect(async () => {
    await toTheEnd(page);
    await expect(more(page)).toHaveCount(0, { timeout: 100 });
  }).toPass();
  const link = page.locator(".report-title a").nth(40);
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".text")).toBeVisible();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});
