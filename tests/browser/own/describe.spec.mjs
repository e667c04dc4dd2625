// What is known of a report is changed in place; a report is removed and put back; all of it by the keyboard as well.

import { expectNoAxeViolations, expectNoSidewaysScroll, inLightAndDark } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";
import { GAZETTE, HERALD, bring, file } from "./reports.mjs";

test("what is known is changed in place, and compared again", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE)]);
  await page.locator(".own-report summary").click();
  await page.getByLabel("Publisher").fill("The Gazette");
  const day = page.getByLabel("Day of publication");
  await day.fill("2024-02-30");
  await day.press("Tab");
  await expect(page.getByText("A day is written as year, month and day, like 2024-03-01, and exists.")).toBeVisible();
  await expect(day).toHaveAttribute("aria-invalid", "true");
  await day.fill("2024-03-01");
  await page.getByLabel("Address").fill("https://gazette.example/harbour");
  await page.getByLabel("Title").fill("Harbour bill backed");
  await page.getByLabel("Language").selectOption("en");
  await expect(day).not.toHaveAttribute("aria-invalid");
  await page.getByRole("button", { name: "Compare again" }).click();
  await page.getByText("Compared: 1 report of your own.").waitFor();
  await page.goto(`${scrutin.address}#1/reports?open=gazette`);
  await expect(page.getByRole("main")).toContainText("The Gazette");
  await expect(page.getByRole("main")).toContainText("1 March 2024");
  await page.goto(`${scrutin.address}#1/votes`);
  await expect(page.getByRole("main"), "“on Friday” is reckoned from the day of publication").toContainText("1 March 2024");
});

test("by the keyboard alone: open, describe, remove, take back", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE), file("herald.html", HERALD)]);
  const first = page.locator(".own-report summary").first();
  await page.getByRole("radio", { name: "only your own reports", exact: true }).focus();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Title").first()).toBeFocused();
  await page.keyboard.type("By hand");
  const remove = page.getByRole("button", { name: "Remove gazette" });
  for (let steps = 0; steps < 6 && !(await remove.evaluate((button) => button === document.activeElement)); steps += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your reports" })).toBeFocused();
  await expect(page.locator(".own-report")).toHaveCount(1);
  await expect(page.getByText("gazette was removed.")).toBeVisible();
  await page.getByRole("button", { name: "Take back the removal" }).press("Enter");
  await expect(page.locator(".own-report")).toHaveCount(2);
  await expect(page.locator(".own-report").first()).toContainText("By hand");
});

inLightAndDark("nothing axe objects to, empty and full", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await expectNoAxeViolations(page);
  await bring(page, [file("gazette.txt", GAZETTE), file("herald.html", HERALD), file("odd.pdf", "x")]);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await page.getByLabel("Day of publication").first().fill("soon");
  await page.getByLabel("Day of publication").first().press("Tab");
  await expectNoAxeViolations(page);
});

test("no sideways scrolling, empty and full", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await expectNoSidewaysScroll(page);
  await bring(page, [file(`${"long-name-".repeat(20)}.txt`, GAZETTE), file("odd.pdf", "x")]);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await expectNoSidewaysScroll(page);
});
