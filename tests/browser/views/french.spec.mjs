// The French interface: switched to and back, in the link, in the browser's language, read aloud as what it is.

import { readFileSync } from "node:fs";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

const speaks = (page, tag) => expect(page.locator("html")).toHaveAttribute("lang", tag);

test("the switch keeps the place, and Back leads to English again", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?voice=quoted&rows=shared");
  const rows = await page.locator("tr.matrix-row").count();
  const switched = page.getByRole("link", { name: "Français", exact: true });
  await expect(switched).toHaveAttribute("lang", "fr");
  await expect(switched).toHaveAttribute("hreflang", "fr");
  await switched.click();
  await expect(page.getByRole("heading", { level: 1, name: "Affirmations" })).toBeVisible();
  await speaks(page, "fr");
  await expect(page).toHaveURL(/#1\/claims\?voice=quoted&rows=shared&lang=fr$/u);
  await expect(page.locator("tr.matrix-row")).toHaveCount(rows);
  await expect(page.locator(".chip").filter({ hasText: "cité" })).toBeVisible();
  await expect(page).toHaveTitle("Affirmations · Scrutin");
  await expect(page.getByRole("link", { name: "English", exact: true })).toBeFocused();

  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Claims" })).toBeVisible();
  await speaks(page, "en");
});

test("a French link opens in French, with days, plurals and explanations as they should be", async ({ page, scrutin }) => {
  await scrutin.open("1/votes?lang=fr");
  await scrutin.page.reload();
  await scrutin.started();
  await speaks(page, "fr");
  await expect(page.locator(".card time").first()).toHaveText(/^(1er|\d+) \p{Lowercase}+ \d{4}$/u);
  await expect(page.locator(".card time", { hasText: "novembre 2022" }).first()).toBeVisible();
  await expect(page.locator(".answer")).toHaveText(/^Deux décomptes circulent pour le Sénat français\u{a0}: 295 voix contre 1 \(15 novembre 2022\)/u);
  // Other views are reached in French, and what was chosen holds.
  await page.getByRole("navigation", { name: "Vues" }).getByRole("link", { name: "Articles", exact: true }).click();
  await expect(page.locator(".report-date", { hasText: /publié le|daté dans son texte du|publication déduite/u }).first()).toBeVisible();
  await expect(page).toHaveURL(/#1\/reports\?lang=fr$/u);
});

test("what the engine found is explained in French, in the very words that were reviewed", async ({ page, scrutin }) => {
  const lines = readFileSync(new URL("../../seeds.txt", import.meta.url), "utf8").split("\n");
  const reviewed = lines.map((line) => /^ +fr (.*)$/u.exec(line)?.[1]).filter(Boolean);
  // Explanations of findings, reasons for one vote, and steps to a day.
  const explained = page.locator(".answer, .lead-why, .finding-why, .steps > li");
  for (const [view, least] of [["start", 4], ["votes", 20], ["findings", 10], ["reports?open=004", 5], ["claims?rows=conflict&group=c1", 0]]) {
    await scrutin.open(`1/${view}${view.includes("?") ? "&" : "?"}lang=fr`);
    const texts = await explained.allTextContents();
    expect(texts.length, view).toBeGreaterThanOrEqual(least);
    for (const text of texts) {
      expect(reviewed, view).toContain(text);
    }
    await expect(explained.locator("[lang]"), "it is in the language of the page").toHaveCount(0);
  }
  // What a mark in a text says of its finding, to who has it read aloud.
  await scrutin.open("1/reports?open=004&lang=fr");
  await expect(page.locator(".text")).not.toContainText("2 reports agree");
});

/** What is English in the view shown, and neither said by the reports nor marked as such. */
const englishLeft = (page) =>
  page.evaluate(() => {
    const words = /\b(?:the|of|with|and|report|reports|claims|findings|votes for|not stated|quoted|silent|agrees|abstaining)\b/u;
    // What the reports say, what they and the chambers are called, and what is marked as English, may be English.
    const others = ":lang(en), bdi, q, code, blockquote, input, .matrix-label, .search-help dt, .search-help dd, .time-sign title";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // Addresses are the same in every language.
      const text = node.data.replaceAll(/\S*#1\/\S*/gu, "");
      if (words.test(text) && !node.parentElement.closest(others) && !node.parentElement.closest("script, style")) found.push(node.data);
    }
    return found;
  });

const VIEWS = ["start", "votes", "claims", "beside", "findings", "time", "names", "reports", "about"];

test("no view is left with an English word of the interface", async ({ page, scrutin }) => {
  for (const view of VIEWS) {
    await scrutin.open(`1/${view}?lang=fr`);
    expect(await englishLeft(page), view).toEqual([]);
  }
});

test("what a corpus says for readers of French is said to them", async ({ page, scrutin }) => {
  await scrutin.open("1/start?lang=fr");
  await expect(page.getByRole("main")).toContainText("Deux résolutions du Sénat français");
  await scrutin.open("1/about?lang=fr");
  await expect(page.getByRole("main")).toContainText("nombre de sièges depuis 2011");
  await scrutin.open("1/reports?lang=fr");
  await expect(page.getByRole("main")).toContainText("ou peu après");
  await scrutin.open("1/reports?lang=en");
  await expect(page.getByRole("main")).toContainText("or shortly after");
});

test("nothing is amiss in French, at any width", async ({ page, scrutin }) => {
  for (const view of ["votes?lang=fr", "claims?lang=fr&group=c1"]) {
    await scrutin.open(`1/${view}`);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page, [320, 768]);
  }
});

test.describe("for a browser in French", () => {
  test.use({ locale: "fr-FR" });

  test("every view is French throughout without the link saying so", async ({ page, scrutin }) => {
    for (const view of VIEWS) {
      await scrutin.open(`1/${view}`);
      expect(await englishLeft(page), view).toEqual([]);
    }
  });

  test("a link without a language is French, and one in English stays English", async ({ page, scrutin }) => {
    await scrutin.open("1/about");
    await speaks(page, "fr");
    await expect(page.getByRole("heading", { level: 1, name: "À propos de Scrutin" })).toBeVisible();
    await page.getByRole("link", { name: "English", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "About Scrutin" })).toBeVisible();
    await expect(page).toHaveURL(/#1\/about\?lang=en$/u);
    await page.reload();
    await scrutin.started();
    await speaks(page, "en");
  });
});
