// The votes: two counts circulate, and the page says why that is no disagreement.

import { expect, test } from "../scrutin.mjs";

const card = (page, count) => page.getByRole("article").filter({ hasText: count });

test("the start answers the newcomer's question at once", async ({ page, scrutin }) => {
  await scrutin.open();
  const truth = page.getByRole("region", { name: /who is wrong/u });
  await expect(truth).toContainText("295 – 1");
  await expect(truth).toContainText("336 – 1");
  await truth.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Votes" })).toBeVisible();
  await expect(page.locator(".card.is-chosen")).toBeInViewport();
});

test("both votes stand with their day, body, outcome and count", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  await expect(page.locator(".answer").first()).toContainText(/295.*336|336.*295/su);
  for (const [count, day] of [["295 – 1", "15 November 2022"], ["336 – 1", "17 January 2024"]]) {
    const one = card(page, count);
    await expect(one.getByRole("heading", { level: 2 })).toContainText(day);
    await expect(one).toContainText("French Senate");
    await expect(one).toContainText("adopted");
    await expect(one.locator(".count-key")).toContainText("for");
    await expect(one.locator("svg path.count-unstated")).not.toHaveCount(0);
  }
});

test("each report's word leads to its words, with a verdict", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  const rows = card(page, "336 – 1").locator(".testimony");
  await expect(rows).toHaveCount(3);
  for (const row of await rows.all()) {
    await expect(row.locator(".testimony-verdict .tag")).not.toBeEmpty();
  }
  const words = await rows.first().locator(".testimony-words").innerText();
  await rows.first().locator(".testimony-words a").click();
  await expect(page.locator("#passage")).toBeFocused();
  const shown = await page.locator(".mark-target").evaluateAll((marks) =>
    marks.map((mark) => [...mark.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data).join("")).join(""),
  );
  expect(words.replace(/^[“"«]\s*|\s*[”"»]$/gu, "")).toBe(shown);
});

test("a day that is inferred says so, and shows how", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  const row = card(page, "295 – 1").locator(".testimony", { hasText: "Daily Sabah" });
  await expect(row.locator("time")).toHaveAttribute("datetime", "2022-11-15");
  await expect(row).toContainText("inferred");
  await row.getByText("how", { exact: true }).click();
  await expect(row.locator(".steps li").first()).toBeVisible();
});

test("the arithmetic can be looked into", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  const one = card(page, "295 – 1");
  await one.getByText("The arithmetic").click();
  await expect(one.locator(".sums")).toContainText("295 for + 1 against = 296");
  await expect(one.locator(".sums")).toContainText("348 seats");
});

test("the reader's word on what is one vote holds, shows and can be taken back", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  const cards = page.locator(".card:not(.is-background)");
  const before = await cards.count();
  const one = card(page, "295 – 1");
  await one.getByText("Why these are taken for one vote").click();
  await one.getByRole("link", { name: /Take it for the same vote as that of 17 January 2024/u }).click();
  await expect(page.locator(".overruled")).toContainText("You say");
  await expect(cards).toHaveCount(before - 1);
  await page.locator(".overruled").getByRole("link", { name: "Take back" }).click();
  await expect(cards).toHaveCount(before);
  await expect(page.locator(".overruled")).toHaveCount(0);
});

test("another report can be the reference, here and in the claims", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  await page.locator(".testimony", { hasText: "The Armenian Weekly" }).first().getByRole("link", { name: "Compare the others with this one" }).click();
  await expect(page.locator(".testimony.is-reference")).toContainText("The Armenian Weekly");
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Claims" }).click();
  await page.locator("tr.matrix-row").first().getByRole("rowheader").getByRole("link").click();
  await expect(page.locator(".side-passage.is-reference")).toContainText("The Armenian Weekly");
});

test("the apparatus gives each reading with its reports, and who is silent", async ({ page, scrutin }) => {
  await scrutin.open("1/votes");
  const card = page.locator("article.card").first();
  await card.getByText("Where the reports vary").click();
  const line = card.locator(".apparatus-line", { hasText: "for" }).first();
  await expect(line).toContainText("295");
  await expect(line.getByRole("link")).toHaveCount(2);
  await line.getByRole("link").first().click();
  await expect(page.locator("#passage")).toContainText("295");
});
