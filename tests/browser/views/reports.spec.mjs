// The reports: found by a word, opened, and read with everything marked in place.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "../scrutin.mjs";

const SEEDS = fileURLToPath(new URL("../../../seeds/", import.meta.url));

test("typing finds at once, marks the words, and is one step of the history", async ({ page, scrutin }) => {
  await scrutin.open("1/reports");
  const before = await page.evaluate(() => history.length);
  const search = page.getByRole("searchbox");
  await search.pressSequentially("embargo", { delay: 20 });
  await expect(page.locator(".report")).toHaveCount(3);
  await expect(page.locator(".report mark").first()).toHaveText(/embargo/iu);
  await expect(page.getByRole("status").filter({ hasText: "3 of 5 reports" })).toBeVisible();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("q=embargo");
  expect(await page.evaluate(() => history.length)).toBe(before);
  await search.fill("");
  await expect(page.locator(".report")).toHaveCount(5);
});

test("how to search stands by the field, and what could not be read is told as it is typed", async ({ page, scrutin }) => {
  await scrutin.open("1/reports");
  const help = page.getByRole("dialog", { name: "How to search" });
  const button = page.getByRole("button", { name: "How to search" });
  const place = () => page.locator(".reports").boundingBox();
  const before = await place();
  await button.press("Enter");
  await expect(help).toContainText("NEAR/5");
  // It lies over the page, which stays where it is.
  expect(await place()).toEqual(before);
  await page.keyboard.press("Tab");
  await expect(help.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(button).toBeFocused();
  const search = page.getByRole("searchbox");
  await search.fill("colour:red");
  await expect(page.getByRole("search").getByRole("status")).toContainText("is no field");
  await search.fill("speaker:nobodyatall");
  await expect(page.getByRole("search").getByRole("status")).toContainText("Nothing here has “speaker:nobodyatall”");
  await search.fill("embargo");
  await expect(page.getByRole("search").getByRole("status")).toBeEmpty();
});

test("what is not found is said in words, and each way to ask for less finds what it says", async ({ page, scrutin }) => {
  await scrutin.open(`1/reports?q=${encodeURIComponent('resolution NEAR/1 sanctions "Senate French"')}`);
  const faces = page.locator(".faces");
  await expect(faces).toContainText("Not found: “resolution” and “sanctions” (words between, at most: 1) and the phrase “Senate French”");
  await scrutin.open("1/reports?q=Azerbaijan%20NEAR%2F0%20withdrawal");
  await expect(faces).toContainText("Not found: “Azerbaijan” and “withdrawal”");
  const ways = faces.getByRole("listitem");
  for (let nth = 0; nth < (await ways.count()); nth += 1) {
    await scrutin.open("1/reports?q=Azerbaijan%20NEAR%2F0%20withdrawal");
    const count = Number(/(\d+) reports?$/u.exec((await ways.nth(nth).innerText()).trim())[1]);
    await ways.nth(nth).getByRole("link").click();
    await expect(page.locator(".report")).toHaveCount(count);
    await page.goto(`${scrutin.address}#1/start`);
  }
});

test("a report says what differs, and from whom", async ({ page, scrutin }) => {
  await scrutin.open("1/reports");
  const report = page.locator(".report").filter({ hasText: "Daily Sabah" });
  await expect(report.locator(".tag")).toContainText(["Conflict: differs from The Armenian Weekly (Lillian Avedian)"]);
});

test("what is typed survives a link, and Back brings it back", async ({ page, scrutin }) => {
  await scrutin.open("1/reports");
  await page.getByRole("searchbox").fill("withdrawal");
  await page.locator(".report-title a").first().click();
  await expect(page.locator(".text .mark-hit").first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("withdrawal");
  await page.goForward();
  await expect(page.locator(".text .mark-hit").first()).toBeVisible();
});

test("every report is shown to the last character, and nothing else", async ({ page, scrutin }) => {
  for (const file of readdirSync(SEEDS).filter((name) => name.endsWith(".txt"))) {
    const id = file.split("_")[0];
    await scrutin.open(`1/reports?open=${id}`);
    const shown = await page.evaluate(() => {
      const text = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.matches?.(".aloud, .sigla, .kicker, .mark-found")) return "";
        return [...node.childNodes].map(text).join("");
      };
      const title = document.querySelector("h1:has(.mark), h1");
      return text(title) + text(document.querySelector(".text"));
    });
    const bare = (words) => words.replace(/\s+/gu, "");
    const source = bare(readFileSync(SEEDS + file, "utf8"));
    // A report without a title of its own has a heading of ours above it.
    expect(bare(shown).endsWith(source) || bare(shown) === source, file).toBe(true);
  }
});

test("counts and dates are marked, and say what they are", async ({ page, scrutin }) => {
  await scrutin.open("1/reports?open=004");
  const tally = page.locator(".mark-tally", { hasText: "295 votes to one" });
  await expect(tally).toBeVisible();
  await expect(tally.locator(".aloud")).toContainText("295 for, 1 against");
  const date = page.locator(".mark-date", { hasText: "November 15" });
  await date.focus();
  await expect(page.locator("#mark-card")).toContainText("--11-15");
});

test("a claim that others make leads to them", async ({ page, scrutin }) => {
  await scrutin.open("1/reports?open=004");
  const sigla = page.locator(".text").getByRole("link", { name: /^Also said by/u }).first();
  await sigla.click();
  await expect(page.locator(".side-passage").nth(1)).toBeVisible();
  await page.goBack();
  await expect(page.locator(".text")).toBeVisible();
});

test("a passage of a link opens as exact, moved, changed or missing", async ({ page, scrutin }) => {
  const said = page.locator(".reader-found");
  await scrutin.open("1/reports?open=004&at=310-326&quote=295%20votes%20to%20one");
  const exact = await page.locator("#passage").innerText();
  expect(exact).toContain("295 votes to one");

  await scrutin.open("1/reports?open=004&at=5-21&quote=295%20votes%20to%20one");
  await expect(said).toContainText("another place");
  await expect(page.locator("#passage")).toBeFocused();

  await scrutin.open("1/reports?open=004&at=5-21&quote=296%20votes%20to%20one");
  await expect(said).toContainText("not in this report any more");
  await expect(page.locator("#passage")).toHaveCount(0);
});

test("the original opens elsewhere, and is told nothing", async ({ page, scrutin }) => {
  await scrutin.open("1/reports?open=004");
  const link = page.locator("a.outside");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(link).toHaveAttribute("href", /^https:\/\/armenianweekly\.com\//u);
  const schemes = await page.evaluate(() => [...document.links].map((a) => a.protocol).filter((p) => !/^(https?|file):$/u.test(p)));
  expect(schemes).toEqual([]);
});
