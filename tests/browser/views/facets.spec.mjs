// The facets: any, all and none of what is chosen, what is left out, what is not stated, and when it was published.

import { expectNoAxeViolations, expectNoSidewaysScroll, inLightAndDark } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

const facet = (page, name) => page.getByRole("group", { name, exact: true });
const choose = async (page, name, value) => facet(page, name).getByRole("link", { name: value }).first().click();
const rows = (page) => page.locator("tr.matrix-row");

test("any, all and none of two reports", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  const every = await rows(page).count();
  await choose(page, "report", /^003/u);
  await expect(facet(page, "report").getByRole("list", { name: /which of those/u })).toHaveCount(0);
  await choose(page, "report", /004/u);
  await scrutin.drawn();
  const any = await rows(page).count();
  const ways = facet(page, "report").getByRole("list", { name: "report: which of those chosen" });
  await expect(ways.getByRole("link", { name: "any" })).toHaveAttribute("aria-current", "true");
  await ways.getByRole("link", { name: "all" }).click();
  await expect(page.getByLabel("In force")).toContainText("with all:");
  await expect(page).toHaveURL(/report=003,004&all=report/u);
  await scrutin.drawn();
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(0);
  expect(all).toBeLessThan(any);
  // Each claim left is made by both.
  const said = await rows(page).evaluateAll((lines) => {
    const heads = [...document.querySelectorAll("thead th.matrix-head")].map((head) => head.textContent.trim().slice(0, 3));
    return lines.map((line) => [...line.querySelectorAll("td.cell")].filter((cell, at) => ["003", "004"].includes(heads[at]) && cell.querySelector("a") !== null).length);
  });
  expect(new Set(said)).toEqual(new Set([2]));
  await ways.getByRole("link", { name: "none" }).click();
  await expect(page).toHaveURL(/report=!003,!004/u);
  await scrutin.drawn();
  const none = await rows(page).count();
  expect(none).toBeGreaterThan(0);
  expect(none).toBeLessThan(every);
});

test("publishers of one report each are told by the reports alone", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  await expect(facet(page, "report")).toBeVisible();
  await expect(facet(page, "publisher")).toHaveCount(0);
  await scrutin.open("1/claims?publisher=Asbarez");
  await expect(facet(page, "publisher")).toBeVisible();
});

test("the time of publication: by a bar, by two fields, as a list, and undone", async ({ page, scrutin }) => {
  await scrutin.open("1/reports");
  const published = facet(page, "published");
  const bars = published.getByRole("list", { name: "Claims by the time of their publication" }).getByRole("link");
  const counts = await bars.evaluateAll((all) => all.map((bar) => Number(/(\d+) claims?$/u.exec(bar.getAttribute("aria-label"))[1])));
  const total = async () => Number(/, (\d+) claims?/u.exec(await page.locator(".count").innerText())[1]);
  const undated = (await published.getByRole("link", { name: /not stated/u }).count()) > 0 ? Number(await published.locator(".facet-count").first().innerText()) : 0;
  // Every claim is counted once in each time it is made in.
  const all = await total();
  expect(counts.reduce((sum, count) => sum + count, 0) + undated).toBeGreaterThanOrEqual(all);
  expect(Math.max(...counts)).toBeLessThan(all);
  await expect(page.getByText("The numbers count claims, each once.")).toBeVisible();

  const name = await bars.first().getAttribute("aria-label");
  await bars.first().click();
  await expect(page).toHaveURL(/days=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/u);
  await expect.poll(total).toBe(counts[0]);
  await expect(page.getByLabel("In force")).toContainText("published from");
  await expect(published.getByLabel("from")).toHaveValue("0");
  await published.getByRole("link", { name: "All times" }).click();
  await expect(page.getByLabel("In force")).toHaveCount(0);

  const last = await published.getByLabel("from").locator("option").last().innerText();
  await published.getByLabel("from").selectOption({ label: last });
  await expect(page).toHaveURL(/days=\d{4}-\d\d-\d\d\.\.$/u);
  await expect.poll(total).toBe(counts.at(-1));
  await page.goBack();
  await expect(published.getByLabel("from")).toHaveValue("");

  await published.getByText("As a list").click();
  await published.getByRole("listitem").getByRole("link", { name: name.split(":")[0], exact: true }).click();
  await expect.poll(total).toBe(counts[0]);
});

test("the days hold in every view, and in the link", async ({ page, scrutin }) => {
  await scrutin.open("1/votes?days=2022-11-01..2022-11-30");
  await expect(page.locator(".card")).toHaveCount(1);
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Reports" }).click();
  await expect(page).toHaveURL(/#1\/reports\?days=2022-11-01\.\.2022-11-30$/u);
});

inLightAndDark("everything chosen: nothing axe objects to", async ({ page, scrutin }) => {
  await scrutin.open("1/reports?report=003,004&days=2022-11-01..,-&voice=!own");
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});
