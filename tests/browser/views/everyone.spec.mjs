// What holds in every view, for everyone: nothing axe objects to, no sideways scrolling, the keyboard alone is enough.

import { expectNoAxeViolations, expectNoSidewaysScroll, inLightAndDark } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

// axe looks at every cell of the matrix.
test.describe.configure({ timeout: 90_000 });

const VIEWS = {
  start: "1/start",
  "start, searching": "1/start?q=sanctions",
  votes: "1/votes",
  "votes, one chosen": "1/votes?card=v1&base=004",
  claims: "1/claims",
  "claims side by side": "1/claims?group=c1&rows=shared",
  "claims, nothing left": "1/claims?q=xyzzy",
  reports: "1/reports",
  "reports, filtered": "1/reports?voice=quoted&report=!003&q=resolution",
  reader: "1/reports?open=004",
  "reader at a passage": "1/reports?open=004&at=310-332&quote=295%20votes%20to%20one",
  findings: "1/findings",
  "findings of one topic": "1/findings?about=unstated",
  "side by side": "1/beside",
  "three side by side": "1/beside?with=003,004,000&rows=shared",
  timeline: "1/time",
  names: "1/names",
  "your own": "1/own",
  about: "1/about",
  "a broken link": "9/nowhere?open=zzz&card=v99&colour=%zz",
};

for (const [name, fragment] of Object.entries(VIEWS)) {
  inLightAndDark(`${name}: nothing axe objects to`, async ({ page, scrutin }) => {
    await scrutin.open(fragment);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await expectNoAxeViolations(page);
  });

  test(`${name}: no sideways scrolling`, async ({ page, scrutin }) => {
    await scrutin.open(fragment);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await expectNoSidewaysScroll(page);
  });
}

test("at 400 % (320 px) the filters open and close", async ({ page, scrutin }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await scrutin.open("1/claims");
  const button = page.getByRole("button", { name: "Filter" });
  await expect(page.getByRole("region", { name: "Filter" })).toBeHidden();
  await button.click();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("region", { name: "Filter" })).toBeVisible();
  await page.getByRole("link", { name: /^quoted/u }).click();
  await expect(page.getByRole("region", { name: "Filter" })).toBeVisible();
  await expect(page.getByLabel("In force")).toContainText("quoted");
});

test("the page has one main, one head, one foot, and named navigation", async ({ page, scrutin }) => {
  for (const fragment of Object.values(VIEWS)) {
    await scrutin.open(fragment);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("banner")).toHaveCount(1);
    await expect(page.getByRole("contentinfo")).toHaveCount(1);
    await expect(page.getByRole("navigation", { name: "Views" })).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
});

test("the keyboard alone: skip, choose a view, a claim, a cell, and go back", async ({ page, scrutin }) => {
  await scrutin.open("1/start");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  const walk = async (locator, most = 120) => {
    for (let steps = 0; steps < most; steps += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        return document.activeElement === document.body || style.outlineStyle !== "none";
      });
      expect(seen, "where the focus is can be seen").toBe(true);
    }
    throw new Error(`not reached in ${most} steps: ${locator}`);
  };
  await page.keyboard.press("Shift+Tab");
  await page.evaluate(() => document.querySelector(".wordmark").focus());
  await walk(page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Claims" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Claims" })).toBeFocused();

  const row = page.getByRole("table").getByRole("rowheader").first().getByRole("link");
  await walk(row);
  await page.keyboard.press("Enter");
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await expect(row).toBeFocused();

  const cell = page.getByRole("table").getByRole("link", { name: /^(states|quotes|differs), /u }).first();
  await walk(cell);
  await page.keyboard.press("Enter");
  await expect(page.locator("#passage")).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Claims" })).toBeVisible();
});

test("without colour, every state keeps its sign and its word", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  const cells = await page.locator("td.cell").evaluateAll((all) =>
    all.map((cell) => {
      // The many cells without words of their own have their sign from the style sheet.
      const drawn = /^"(\S)/u.exec(getComputedStyle(cell, "::before").content)?.[1];
      const sign = cell.querySelector(".sign")?.textContent ?? drawn;
      return `${sign} ${(cell.querySelector(".cell-word") ?? cell).textContent.trim()}`;
    }),
  );
  expect(cells.length).toBeGreaterThan(100);
  const known = ["● states", "❝ quotes", "≠ differs", "≈ perhaps the same", "– silent", "· other vote"];
  expect(cells.filter((cell) => !known.includes(cell))).toEqual([]);
  await scrutin.open("1/votes");
  const tags = await page.locator(".tag-differ, .tag-agree, .tag-silent").allInnerTexts();
  expect(tags.length).toBeGreaterThan(4);
  for (const tag of tags) expect(tag).toMatch(/^[=≠○✕✓]\s*\p{Letter}/u);
});

test("with reduced motion nothing moves", async ({ page, scrutin }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await scrutin.open("1/claims");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const durations = getComputedStyle(element).transitionDuration.split(",");
      return durations.some((duration) => Number.parseFloat(duration) > 0);
    }).length,
  );
  expect(moving).toBe(0);
});

test("on paper the controls are gone and the text stays", async ({ page, scrutin }) => {
  await scrutin.open("1/reports?open=004");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("search")).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Views" })).toBeHidden();
  await expect(page.locator(".text")).toBeVisible();
});
