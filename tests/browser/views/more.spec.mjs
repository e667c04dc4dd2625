// Findings by topic, reports side by side, the time line, the names: each leads to the words it rests on.

import { expect, test } from "../scrutin.mjs";

test("findings are narrowed down by topic, and each leads to its place", async ({ page, scrutin }) => {
  await scrutin.open("1/findings");
  const findings = page.locator("li.finding");
  const all = await findings.count();
  expect(all).toBeGreaterThan(5);
  await page.getByRole("list", { name: "What the findings are about" }).getByRole("link", { name: /^Conflict/u }).click();
  await expect(findings).toHaveCount(1);
  await expect(page).toHaveURL(/about=claim-conflict/u);
  await findings.getByRole("link", { name: "See it in its place" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Claims" })).toBeVisible();
  await expect(page.locator(".side-passage").first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(findings).toHaveCount(all);
});

test("a question of the start opens the findings that answer it", async ({ page, scrutin }) => {
  await scrutin.open("1/start");
  await page.getByRole("link", { name: /Where does a title go beyond its body/u }).click();
  await expect(page).toHaveURL(/findings\?about=title/u);
  await expect(page.getByRole("heading", { level: 1, name: "Findings" })).toBeVisible();
});

test("side by side, every claim of the chosen reports has a row, and differing words are marked", async ({ page, scrutin }) => {
  await scrutin.open("1/beside?with=003,004");
  const rows = page.locator("table.beside tbody tr");
  expect(await rows.count()).toBeGreaterThan(20);
  await expect(page.locator("table.beside thead th")).toHaveCount(3);
  // The first report is what the others are compared with: nothing in it is marked.
  await expect(page.locator("table.beside td:nth-child(2) mark")).toHaveCount(0);
  await expect(page.locator("table.beside td:nth-child(3) mark").first()).toBeVisible();

  const chooser = page.getByRole("list", { name: "Which reports" });
  await chooser.getByRole("link", { name: /Asbarez/u }).click();
  await expect(page.locator("table.beside thead th")).toHaveCount(4);
  await chooser.getByRole("link", { name: /Daily Sabah/u }).click();
  await expect(page.locator("table.beside thead th")).toHaveCount(3);
  await page.getByRole("link", { name: /^Put first/u }).click();
  await expect(page).toHaveURL(/base=/u);
  await page.goBack();
  await expect(page).not.toHaveURL(/base=/u);
});

test("the next difference is reached by a button, and a conflict is among them", async ({ page, scrutin }) => {
  await scrutin.open("1/beside?with=003,004&rows=conflict");
  await page.getByRole("button", { name: "Next difference" }).click();
  const head = page.locator("th.standing-conflict");
  await expect(head.first()).toBeFocused();
  await expect(head.first()).toBeInViewport();
});

test("steps lead to differences, not to silences", async ({ page, scrutin }) => {
  await scrutin.open("1/beside?with=003,004");
  const status = page.locator(".beside-tools").getByRole("status");
  const count = Number.parseInt(await status.innerText(), 10);
  expect(count).toBeGreaterThan(1);
  for (let step = 1; step <= count; step += 1) {
    await page.getByRole("button", { name: "Next difference" }).click();
    await expect(status).toHaveText(`${step} of ${count}`);
    const row = page.locator("tr:has(th:focus)");
    await expect(row.locator(".beside-silent")).toHaveCount(0);
  }
});

test("the time line's signs are links with a name, and the table says the same", async ({ page, scrutin }) => {
  await scrutin.open("1/time");
  const signs = page.locator(".time-picture a");
  const rows = page.locator(".time-table tbody tr");
  await expect(signs).toHaveCount(await rows.count());
  const votes = page.locator(".time-picture").getByRole("link", { name: /vote: French Senate/u });
  await expect(votes).toHaveCount(2);
  // The first one's day is inferred, and the picture says so.
  await expect(page.locator(".time-sign.is-inferred a").first()).toHaveAttribute("aria-label", /inferred/u);
  await signs.first().focus();
  await expect(signs.first()).toBeFocused();
  await votes.first().press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Votes" })).toBeVisible();
});

test("a name lists every use of it, each with a link to the words", async ({ page, scrutin }) => {
  await scrutin.open("1/names");
  const row = page.getByRole("row", { name: /^Artsakh/u });
  await row.getByRole("rowheader").getByRole("link").click();
  const uses = page.locator(".name-use");
  await expect(uses.first()).toBeVisible();
  const counts = await row.locator("td .names-count").allInnerTexts();
  const total = counts.join(" ").match(/\d+/gu).reduce((sum, digits) => sum + Number(digits), 0);
  await expect(uses).toHaveCount(total);
  await expect(uses.first().locator("mark")).toHaveText("Artsakh");
  await uses.first().getByRole("link").click();
  await expect(page.locator("#passage")).toContainText("Artsakh");
});

test("the matrix narrows down to what one report is silent on", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?rows=shared");
  await page.getByRole("link", { name: "Only what Asbarez is silent on" }).click();
  await expect(page).toHaveURL(/silent=000/u);
  await scrutin.drawn();
  const at = await page.evaluate(() => [...document.querySelectorAll("thead th.matrix-head")].findIndex((th) => th.textContent.includes("Asbarez")));
  const cells = page.locator(`tr.matrix-row td:nth-child(${at + 2})`);
  expect(await cells.count()).toBeGreaterThan(0);
  for (const cell of await cells.all()) await expect(cell).toHaveClass(/cell-silent/u);
});
