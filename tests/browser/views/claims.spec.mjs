// The claims: who states, quotes, differs and is silent, and from each of these to the very words.

import { expectNoSidewaysScroll } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

const rows = (page) => page.getByRole("table").locator("tbody tr.matrix-row");

test("the matrix has a cell for every claim and report, and begins with what most reports say", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  const shape = await page.evaluate(() => {
    const columns = document.querySelectorAll("thead th.matrix-head").length;
    const lines = [...document.querySelectorAll("tr.matrix-row")].map((row) => ({
      cells: row.querySelectorAll("td.cell").length,
      // What is perhaps the same is not counted.
      said: Number.parseInt(row.querySelector(".matrix-by").textContent, 10),
    }));
    return { columns, lines };
  });
  expect(shape.columns).toBe(5);
  expect(shape.lines.length).toBeGreaterThan(20);
  expect(shape.lines.every((line) => line.cells === shape.columns && line.said > 0)).toBe(true);
  const said = shape.lines.map((line) => line.said);
  expect(said).toEqual([...said].sort((a, b) => b - a));
});

test("a row opens its passages side by side, with the differing words marked, and closes again", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  const row = rows(page).first().getByRole("rowheader").getByRole("link");
  const said = await rows(page).first().locator("td.cell:has(a)").count();
  await row.click();
  await expect(row).toHaveAttribute("aria-expanded", "true");
  const passages = page.locator(".side-passage");
  await expect.poll(() => passages.count()).toBeGreaterThanOrEqual(said);
  await expect(page.locator(".side-passage.is-reference")).toHaveCount(1);
  await expect(page.locator(".side-passage mark").first()).toBeVisible();
  await expect(page.locator(".side-passage.is-reference mark")).toHaveCount(0);
  await page.getByRole("link", { name: "Close" }).click();
  await expect(passages).toHaveCount(0);
  await page.goBack();
  await expect(passages.first()).toBeVisible();
  await page.goBack();
  await expect(passages).toHaveCount(0);
});

test("a cell opens the reader at the exact words", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  const cells = page.locator("td.cell a");
  for (const nth of [0, 3, 7]) {
    const cell = cells.nth(nth);
    const words = await cell.getAttribute("title");
    await cell.click();
    const passage = page.locator("#passage");
    await expect(passage).toBeFocused();
    await expect(passage).toBeInViewport();
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll(".mark-target")]
        .map((mark) => [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(""))
        .join(""),
    );
    expect(shown).toBe(words);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Claims" })).toBeVisible();
  }
});

test("all, shared, single and conflicting claims", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  // Not all rows of a long list are drawn at first; the line above them counts all.
  const kept = async () => Number((await page.getByText(/^\d+ of \d+ claims/u).first().textContent()).split(" ")[0]);
  const all = await kept();
  const choose = async (name) => {
    await page.getByLabel("Which claims").getByRole("link", { name }).click();
    await expect(page.getByLabel("Which claims").getByRole("link", { name })).toHaveAttribute("aria-current", "true");
    await scrutin.drawn();
    return kept();
  };
  const shared = await choose("in two reports or more");
  expect(await rows(page).count()).toBe(shared);
  const single = await choose("in one only");
  expect(shared).toBeGreaterThan(5);
  expect(shared + single).toBe(all);
  expect(await choose("all")).toBe(all);
});

test("a claim that the filters leave out is named, with the way to it", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?rows=conflict");
  await rows(page).first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await page.getByRole("searchbox").fill("zeppelin");
  await expect(page.getByRole("heading", { name: "Side by side" })).toHaveCount(0);
  await expect(page.getByText("The claim chosen is not among those")).toBeVisible();
  await page.getByRole("link", { name: "Show it, without the filters" }).click();
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await expect(page.getByText("The claim chosen is not among those")).toHaveCount(0);
});

test("facets hold from view to view, and each can be taken away", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  const all = await rows(page).count();
  await page.locator(".facets").getByRole("link", { name: /^quoted/u }).click();
  const inForce = page.getByLabel("In force");
  await expect(inForce).toContainText("quoted");
  await scrutin.drawn();
  const quoted = await rows(page).count();
  expect(quoted).toBeLessThan(all);
  await page.locator(".facets").getByRole("link", { name: "Leave out 003 · Daily Sabah" }).click();
  await expect(rows(page)).not.toHaveCount(quoted);
  await expect(inForce).toContainText("quoted");
  await expect(inForce).toContainText("not 003 · Daily Sabah");

  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Reports" }).click();
  await expect(inForce).toContainText("not 003 · Daily Sabah");
  await expect(page.locator(".report")).toHaveCount(4);
  await inForce.getByRole("link", { name: "Remove 003 · Daily Sabah" }).click();
  await expect(inForce).not.toContainText("Daily Sabah");
  await inForce.getByRole("link", { name: "Show everything" }).click();
  await expect(inForce).toHaveCount(0);
  await page.goBack();
  await expect(inForce).toContainText("quoted");
});

test("the count of a facet value is the number of rows it leaves", async ({ page, scrutin }) => {
  const values = page.locator(".facet-choose");
  for (const nth of [0, 4, 9]) {
    await scrutin.open("1/claims");
    const claims = Number(await values.nth(nth).locator(".facet-count").innerText());
    await values.nth(nth).click();
    await expect(page.getByText(new RegExp(`^${claims} of \\d+ claims$`, "u"))).toBeVisible();
    await scrutin.open("1/reports");
    const count = Number(await values.nth(nth).locator(".facet-count").innerText());
    await values.nth(nth).click();
    await expect(page.getByRole("status").filter({ hasText: "claim" })).toContainText(`, ${count} claim`);
  }
});

test("nothing left says why, and leads out", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?q=xyzzy");
  await expect(page.getByRole("main")).toContainText("Not found: “xyzzy”");
  await page.getByRole("main").getByRole("link", { name: "Show everything" }).first().click();
  await expect(rows(page).first()).toBeVisible();
});

test("a filter that leaves nothing is named, with how much there is without it", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?report=003&rows=shared&silent=004&voice=own&act=promises");
  const faces = page.locator(".faces");
  await expect(faces).toContainText("What does find something:");
  const way = faces.getByRole("listitem").filter({ hasText: "without promises" });
  const count = Number(/(\d+) claims?$/u.exec((await way.innerText()).trim())[1]);
  await way.getByRole("link").click();
  await expect(page.getByText(new RegExp(`^${count} of \\d+ claims$`, "u"))).toBeVisible();
});

test("of what is asked for in quotation marks, no cell shows what is said in a report’s own voice", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?voice=quoted");
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator("td.cell-states")).toHaveCount(0);
  await expect(page.locator("td.cell-left-out").first()).toContainText("filtered out");
  await expect(page.getByRole("list", { name: "What the signs mean" })).toContainText("filtered out");
  await scrutin.open("1/claims");
  await expect(page.getByRole("list", { name: "What the signs mean" })).not.toContainText("filtered out");
});

test("the best corroborated claims are as many as the start says", async ({ page, scrutin }) => {
  await scrutin.open("1/start?lang=en");
  const question = page.getByRole("link", { name: /^Which claims are best corroborated\?/u });
  const count = Number(/(\d+) claims?,(?: each)? in \d independent reports/u.exec(await question.innerText())[1]);
  await expect(page.getByRole("link", { name: /^Which claims are least corroborated\?.*in one report only/u })).toBeVisible();
  await question.click();
  await expect(page).toHaveURL(/rows=most/u);
  await expect(rows(page)).toHaveCount(count);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("an open claim scrolls with the page, in no box of its own", async ({ page, scrutin }) => {
    await scrutin.open("1/claims");
    await rows(page).first().getByRole("rowheader").getByRole("link").click();
    await expect(page.locator(".side")).toBeVisible();
    const box = await page.locator(".matrix-scroller").evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(box).toBeLessThanOrEqual(1);
    await expect(page.locator("#chosen-claim")).toBeInViewport();
    const last = page.locator(".side-passage").last();
    await last.scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await expectNoSidewaysScroll(page, [390]);
  });
});

test("Back puts the focus on the very link that was followed, not on one that leads to the same words", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?group=c1");
  const link = page.locator('.matrix-side a[href*="open="]').nth(1);
  await link.focus();
  const before = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("Enter");
  await expect(page.locator(".text")).toBeVisible();
  await page.goBack();
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => document.activeElement.textContent)).toBe(before);
});
