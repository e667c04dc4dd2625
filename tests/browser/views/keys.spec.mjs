// Keys and the palette: every place by name, every key listed, none of them in the way.

import { expectNoAxeViolations, expectNoSidewaysScroll, inLightAndDark } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

const palette = (page) => page.getByRole("dialog", { name: "Go to" });
const field = (page) => page.getByRole("combobox", { name: "Part of a name" });
const options = (page) => palette(page).getByRole("option");
const chosen = (page) => palette(page).getByRole("option", { selected: true });

test("Ctrl K, a part of a name, Enter: there", async ({ page, scrutin }) => {
  await scrutin.open("1/start");
  for (const [typed, option, heading] of [
    ["claims", "Claims", "Claims"],
    ["contradict", "contradict each other", "Claims"],
    ["15 november", "15 November 2022", "Votes"],
    ["004", "004", /./u],
    ["about", "About", "About Scrutin"],
  ]) {
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(typed);
    await expect(chosen(page)).toContainText(option);
    await page.keyboard.press("Enter");
    await expect(palette(page)).toBeHidden();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(page.locator("h1:focus, .card h2:focus")).toHaveCount(1);
  }
  await page.goBack();
  await expect(page.locator(".text")).toBeVisible();
});

test("every view, question, vote and report is in it", async ({ page, scrutin }) => {
  await scrutin.open("1/reports");
  const ids = await page.locator(".report .report-id").allInnerTexts();
  const views = await page.getByRole("navigation", { name: "Views" }).getByRole("link").allInnerTexts();
  expect(ids.length * views.length).toBeGreaterThan(20);
  await page.getByRole("button", { name: "Go to…" }).click();
  const finds = async (typed, kind) => {
    await field(page).fill(typed);
    const found = options(page).filter({ hasText: typed }).filter({ hasText: kind });
    await expect(found.first(), typed).toBeVisible();
    await expect(found.first()).toHaveAttribute("href", /^#1\//u);
  };
  for (const view of views) await finds(view, "view");
  for (const id of ids) await finds(id, "report");
  for (const day of ["15 November 2022", "17 January 2024"]) await finds(day, "vote");
  for (const words of ["counts agree", "least corroborated", "is quoted"]) await finds(words, "question");
});

test("arrows choose, Escape closes and gives the focus back", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  const button = page.getByRole("button", { name: "Go to…" });
  await button.click();
  const first = await chosen(page).innerText();
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).not.toHaveText(first, { useInnerText: true });
  const active = await chosen(page).getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", active);
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveText(first, { useInnerText: true });
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toBeInViewport();
  await page.keyboard.type("zzzz");
  await expect(palette(page).getByRole("status")).toContainText("Nothing here");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expect(field(page)).toHaveValue("");
});

test("? lists the keys; they do nothing in a field, and can be turned off", async ({ page, scrutin }) => {
  await scrutin.open("1/reports");
  const list = page.getByRole("dialog", { name: "Keys" });
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
  await expect(list).toContainText("next finding");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("?tnk");
  await expect(list).toBeHidden();
  await expect(page.getByRole("searchbox")).toHaveValue("?tnk");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("t");
  await expect(page.getByRole("dialog", { name: "Take it with you" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Keys" }).click();
  await list.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  for (const key of ["t", "?", "/"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
});

inLightAndDark("palette and list of keys: nothing axe objects to", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  await page.keyboard.press("Control+k");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expectNoAxeViolations(page);
});

test("the palette fits 320 px", async ({ page, scrutin }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await scrutin.open("1/votes");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await expectNoSidewaysScroll(page, [320, 360]);
});
