// From a server the page begins with its first part, and hands over to the whole page when more is wanted.

import { ROOT, hashed } from "../dist.mjs";
import { BASE, expect, test } from "../scrutin.mjs";
import { serve } from "../../../tools/serve.mjs";
import { GAZETTE, bring, file } from "../own/reports.mjs";

const whole = hashed("whole", ".js");
const tab = (page, name) => page.getByRole("navigation").getByRole("link", { name, exact: true }).first();

test("the first views need no more than the first part", async ({ page, scrutin, journal }) => {
  await scrutin.open();
  for (const view of ["Claims", "Votes", "Reports", "Start"]) {
    await tab(page, view).click();
    await expect(page.locator("#view-head")).toBeFocused();
  }
  expect(journal.requests.filter((url) => url.endsWith(".js"))).toHaveLength(1);
});

test("another view brings the whole page, once, and begins at its head", async ({ page, scrutin, journal }) => {
  await scrutin.open("1/claims?q=withdrawal");
  for (const view of ["Timeline", "About", "Claims", "Names"]) {
    await tab(page, view).click();
    await expect(tab(page, view)).toHaveAttribute("aria-current", "page");
    await expect(page.locator("#view-head")).toBeFocused();
    await expect(page.locator("main")).toHaveCount(1);
  }
  expect(page.url()).toContain("q=withdrawal");
  expect(journal.requests.filter((url) => url.endsWith(whole))).toHaveLength(1);
});

test("a dialog only the whole page has opens in it, and the page stays where it was", async ({ page, scrutin, journal }) => {
  await scrutin.open("1/claims");
  await page.evaluate(() => globalThis.scrollTo(0, 400));
  await page.keyboard.press("t");
  const dialog = page.getByRole("dialog", { name: "Take it with you" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Take it with you" })).toBeFocused();
  await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 400))).toBeLessThan(2);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Part of a name" })).toBeFocused();
  expect(journal.requests.filter((url) => url.endsWith(whole))).toHaveLength(1);
});

test("a link to such a view opens it as any other: nothing has the focus", async ({ page, scrutin }) => {
  await scrutin.open("1/time");
  await expect(page.locator("#view-head")).toHaveText("Timeline");
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("what was typed goes along", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  await page.getByRole("searchbox").fill("neutral");
  await tab(page, "Names").click();
  await expect(tab(page, "Names")).toHaveAttribute("aria-current", "page");
  await scrutin.drawn();
  await tab(page, "Claims").click();
  await expect(page.getByRole("searchbox")).toHaveValue("neutral");
});

test("Back leads to the very place that was left", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  await page.evaluate(() => globalThis.scrollTo(0, 900));
  await page.evaluate(() => void (location.hash = "#1/time"));
  await expect(tab(page, "Timeline")).toHaveAttribute("aria-current", "page");
  await scrutin.drawn();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(tab(page, "Claims")).toHaveAttribute("aria-current", "page");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});

test("reports kept on this device and a view of the whole page bring it once", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE)]);
  await page.getByRole("button", { name: "Keep on this device" }).click();
  await expect(page.getByText("Kept on this device.")).toBeVisible();
  await page.reload();
  await scrutin.started();
  await scrutin.drawn();
  await expect(page.locator("main")).toHaveCount(1);
  await expect(page.locator("#view-head")).toHaveCount(1);
});

test("keys that were turned off stay off", async ({ page, scrutin }) => {
  await scrutin.open();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog");
  await keys.getByRole("checkbox").uncheck();
  await keys.getByRole("button", { name: "Close" }).click();
  await tab(page, "About").click();
  await scrutin.drawn();
  await expect(page.locator("#view-head")).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("if it does not come, the page says so, goes on, and asks again", async ({ page, journal }) => {
  let missing = true;
  journal.expect(/^request: GET http:\/\/127\.0\.0\.1:/u);
  journal.expect(/404/u);
  const answer = (request, response, place) => missing && place === `/${whole}` && (response.writeHead(404).end(), true);
  const site = await serve({ root: ROOT, base: BASE, answer });
  try {
    await page.goto(`${site.address}#1/about`);
    await expect(page.getByText("The rest of the page did not load")).toBeVisible();
    await tab(page, "Votes").click();
    await expect(page.locator("#view-head")).toBeFocused();
    await tab(page, "About").click();
    await expect(page.getByText("The rest of the page did not load")).toBeVisible();
    missing = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("button", { name: "Read everything again" })).toBeVisible();
    await expect(page.getByText("The rest of the page did not load")).toHaveCount(0);
  } finally {
    await site.close();
  }
});
