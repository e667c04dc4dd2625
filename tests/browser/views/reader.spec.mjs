// The reader: what a mark is and who else says it, steps through the findings, a link and a citation for any passage.

import { expectNoAxeViolations, expectNoSidewaysScroll, inLightAndDark } from "../accessible.mjs";
import { expect, test } from "../scrutin.mjs";

const OPEN = "1/reports?open=004";
const card = (page) => page.locator("#mark-card");
const tally = (page) => page.locator(".mark-tally", { hasText: "295 votes to one" });

/** Where the words of a mark begin on the screen: a mark that breaks over lines has no middle. */
async function onto(mark) {
  return mark.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const range = document.createRange();
    range.selectNodeContents([...element.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE));
    const [first] = [...range.getClientRects()].filter((rect) => rect.width > 4);
    return [first.left + 4, first.top + first.height / 2];
  });
}

const hover = async (page, mark) => page.mouse.move(...(await onto(mark)));
const press = async (page, mark) => page.mouse.click(...(await onto(mark)));

/** Selects words of the text as a reader would, from the first to the last of them. */
async function select(page, first, last) {
  await page.evaluate(
    ([first, last]) => {
      const pieces = [...document.querySelectorAll(".text [data-at]")];
      const find = (words) => {
        for (const piece of pieces) {
          const node = [...piece.childNodes].find((child) => child.nodeType === Node.TEXT_NODE && child.data.includes(words));
          if (node !== undefined) return [node, node.data.indexOf(words)];
        }
        throw new Error(`no ${words}`);
      };
      const [from, start] = find(first);
      const [to, end] = find(last);
      getSelection().setBaseAndExtent(from, start, to, end + last.length);
    },
    [first, last],
  );
}

test("a pointer on a mark shows what it is and who else says it, and can move onto what is shown", async ({ page, scrutin }) => {
  await scrutin.open(OPEN);
  await hover(page, tally(page));
  await expect(card(page)).toContainText("Count: 295 for, 1 against");
  await expect(card(page).getByRole("link").first()).toBeVisible();
  await card(page).getByRole("link", { name: "Link to this passage" }).hover();
  await page.waitForTimeout(300);
  await expect(card(page)).toBeVisible();
  await page.getByRole("searchbox").hover();
  await expect(card(page)).toHaveCount(0);
});

test("a press holds it until Escape, a press elsewhere or the button", async ({ page, scrutin }) => {
  await scrutin.open(OPEN);
  await press(page, tally(page));
  await page.getByRole("searchbox").hover();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await press(page, tally(page));
  await card(page).getByRole("button", { name: "Close" }).press("Enter");
  await expect(card(page)).toHaveCount(0);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test("a tap shows it at the foot of the screen", async ({ page, scrutin }) => {
    await scrutin.open(OPEN);
    await page.touchscreen.tap(...(await onto(tally(page))));
    await expect(card(page)).toBeInViewport({ ratio: 0.9 });
    await expect(card(page)).toContainText("Count: 295 for, 1 against");
    await expectNoSidewaysScroll(page, [320, 360]);
  });
});

test("the key explains every sign that stands in the text", async ({ page, scrutin }) => {
  await scrutin.open(OPEN);
  const signs = (where) => page.locator(where).evaluateAll((all) => [...new Set(all.map((one) => one.textContent.trim().replace(/\d+/u, "1")))].sort());
  const said = ".mark-found, .sigla, .hidden-code";
  const inText = await signs(`:is(.text, .reader-head h1) :is(${said})`);
  expect(inText.length).toBeGreaterThan(2);
  expect(await signs(`.key :is(${said})`)).toEqual(expect.arrayContaining(inText));
});

test("n and p, and the buttons, go through the findings and round again", async ({ page, scrutin }) => {
  await scrutin.open(OPEN);
  const bar = page.getByRole("group", { name: "Findings in this text" });
  const count = Number.parseInt(await bar.getByRole("status").innerText(), 10);
  expect(count).toBeGreaterThan(3);
  const seen = [];
  for (let step = 1; step <= count; step += 1) {
    await page.keyboard.press("n");
    await expect(bar.getByRole("status")).toHaveText(`${step} of ${count}`);
    await expect(page.locator(".mark-finding:focus")).toBeInViewport();
    await expect(page.locator(".reader-margin .is-told").first()).toBeVisible();
    seen.push(await page.evaluate(() => Number(document.activeElement.dataset.at)));
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  await page.keyboard.press("n");
  await expect(bar.getByRole("status")).toHaveText(`1 of ${count}`);
  await page.keyboard.press("p");
  await expect(bar.getByRole("status")).toHaveText(`${count} of ${count}`);
  await bar.getByRole("button", { name: "Previous finding" }).click();
  await expect(bar.getByRole("status")).toHaveText(`${count - 1} of ${count}`);
  await page.keyboard.press("Enter");
});

test("from a mark, Enter leads to what is said of it, and on to the others", async ({ page, scrutin }) => {
  await scrutin.open(OPEN);
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await expect(card(page)).toBeFocused();
  for (let step = 0; step < 12 && !(await card(page).locator("ul a").first().evaluate((a) => a === document.activeElement)); step += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("#passage, .card.is-chosen").first()).toBeVisible();
});

test("a selected passage has a link that opens it exactly, and a citation", async ({ page, scrutin, context, delivery }) => {
  if (delivery === "file") await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
  else await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await scrutin.open(OPEN);
  await select(page, "295", "one");
  await expect(page.getByRole("group", { name: "The passage you selected" })).toBeVisible();
  await card(page).getByRole("button", { name: "Copy as citation" }).click();
  const cited =
    delivery === "file"
      ? await page.getByRole("textbox", { name: "Citation" }).inputValue()
      : await (async () => {
          await expect(page.getByRole("status").filter({ hasText: "Citation copied" })).toBeVisible();
          return page.evaluate(() => navigator.clipboard.readText());
        })();
  expect(cited).toMatch(/^“295 votes to one”, .*Armenian Weekly.*#1\/reports\?open=004&at=\d+-\d+&quote=295%20votes%20to%20one/u);
  if (delivery === "file") await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  const href = await card(page).getByRole("link", { name: "Link to this passage" }).getAttribute("href");
  await scrutin.open(href);
  await expect(page.locator(".reader-found")).toHaveCount(0);
  await expect(page.locator("#passage")).toContainText("295 votes to one");
  await scrutin.open(href.replace(/at=\d+-\d+/u, "at=0-17"));
  await expect(page.locator(".reader-found")).toContainText("another place");
});

test("a selection over several marks and paragraphs is one passage", async ({ page, scrutin }) => {
  await scrutin.open(OPEN);
  const [first, last] = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll(".text p")].filter((p) => p.querySelectorAll("[data-at]").length > 2);
    const words = (p, from) => {
      const pieces = [...p.querySelectorAll("[data-at]")].flatMap((piece) => [...piece.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE));
      return (from ? pieces[0] : pieces.at(-1)).data.trim();
    };
    return [words(paragraphs[0], true), words(paragraphs[1], false)];
  });
  await select(page, first, last);
  await card(page).getByRole("link", { name: "Link to this passage" }).click();
  await expect(page.locator(".reader-found")).toHaveCount(0);
  await expect.poll(() => page.locator(".mark-target").count()).toBeGreaterThan(2);
});

inLightAndDark("with a mark told of: nothing axe objects to", async ({ page, scrutin }) => {
  test.setTimeout(60_000);
  await scrutin.open(OPEN);
  await page.keyboard.press("n");
  await expect(card(page)).toBeVisible();
  await expectNoAxeViolations(page);
});
