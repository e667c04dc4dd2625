// The first view, in both deliveries: it arrives, asks for nothing else, and can be read by anyone.

import { expectNoAxeViolations, expectNoSidewaysScroll, inLightAndDark } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

test("opens with no message and asks for its own files only", async ({ page, scrutin, journal, delivery }) => {
  await scrutin.open();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Scrutin/u);
  // Long enough for anything that comes after the first view.
  await page.waitForTimeout(500);
  expect(journal.requests).toHaveLength(delivery === "file" ? 1 : 2);
  expect(new Set(journal.requests).size).toBe(journal.requests.length);
});

inLightAndDark("has nothing axe objects to", async ({ page, scrutin }) => {
  await scrutin.open();
  await expectNoAxeViolations(page);
});

test("does not scroll sideways", async ({ page, scrutin }) => {
  await scrutin.open();
  await expectNoSidewaysScroll(page);
});
