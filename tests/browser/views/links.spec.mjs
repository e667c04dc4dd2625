// Links: whatever was shared opens, or says what it could not open.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "../scrutin.mjs";

const MUSEUM = fileURLToPath(new URL("../../links.txt", import.meta.url));
const notices = (page) => page.getByRole("region", { name: "Not all of this link could be opened" });

test("every form of link ever shipped opens", async ({ page, scrutin }) => {
  const forms = readFileSync(MUSEUM, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("//"));
  expect(forms.length).toBeGreaterThan(15);
  for (const form of forms) {
    await scrutin.open(form);
    await expect(page.getByRole("heading", { level: 1 }), form).toBeVisible();
    // What a later corpus does not have may be told; nothing may be unreadable.
    for (const line of await notices(page).getByRole("listitem").allInnerTexts()) {
      expect(line, form).toMatch(/not in this collection of reports|another collection of reports/u);
    }
  }
});

test("a link copied here opens the same in a fresh profile", async ({ page, scrutin, context, browser, delivery }) => {
  // A page on a disk has no clipboard to read back: there the link is taken from the field that shows it.
  const onDisk = delivery === "file";
  if (onDisk) await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
  else await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await scrutin.open("1/claims?voice=quoted&q=azerbaijan&rows=shared&group=c1");
  await page.getByRole("button", { name: "Copy link" }).click();
  if (!onDisk) await expect(page.getByRole("status").filter({ hasText: "Link copied" })).toBeVisible();
  const link = onDisk
    ? await page.getByLabel("Link to this view").inputValue()
    : await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/&corpus=[0-9a-f]{8}$/u);
  const fresh = await browser.newContext();
  try {
    const other = await fresh.newPage();
    await other.goto(link);
    await expect(other.getByRole("heading", { level: 1, name: "Claims" })).toBeVisible();
    for (const part of [".active", ".count", ".matrix"]) {
      await expect(other.locator(part).first(), part).toHaveText(await page.locator(part).first().innerText(), { useInnerText: true });
    }
    await expect(notices(other)).toHaveCount(0);
  } finally {
    await fresh.close();
  }
});

test("where the page may not copy, it shows the link selected", async ({ page, scrutin }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
  });
  await scrutin.open("1/votes?q=senate");
  await page.getByRole("button", { name: "Copy link" }).click();
  const field = page.getByLabel("Link to this view");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#1\/votes\?q=senate&corpus=[0-9a-f]{8}$/u);
  const selected = await field.evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd));
  expect(selected).toBe(await field.inputValue());
  await page.getByRole("button", { name: "Close" }).click();
  await expect(field).toHaveCount(0);
});

test("a refused clipboard is no fault", async ({ page, scrutin }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", {
      get: () => ({ writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) }),
    });
  });
  await scrutin.open("1/votes");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByLabel("Link to this view")).toBeFocused();
});

// Each link, and what the page says about it: "" where it opens whole.
const BROKEN = [
  // Cut off while it was copied.
  ["1", "no view called"], ["1/", "no view called"], ["1/cla", "no view called"], ["1/claims", ""], ["1/claims?", ""], ["1/claims?re", "means nothing here"],
  ["1/claims?report", "could not be understood"], ["1/claims?report=", "could not be understood"], ["1/claims?report=003,", "could not be understood"],
  ["1/claims?report=003&", ""], ["1/claims?report=003&vo", "means nothing here"], ["1/claims?group=c", "could not be understood"],
  ["1/reports?open=004&at=310", "could not be understood"], ["1/reports?open=004&at=310-", "could not be understood"],
  ["1/reports?open=004&at=310-332&quote=295%20votes%20t", ""], ["1/reports?open=004&at=310-332&quote=295%2", "is damaged"],
  // Of another version, another view, another page.
  ["2/claims", "another version"], ["0/claims", "another version"], ["01/claims", ""], ["v1/claims", "another version"], ["/claims", "another version"],
  ["99999999999999999999/claims", "another version"], ["-1/claims", "another version"], ["1/Claims", "no view called"], ["1/claims/", "no view called"],
  ["1/claims/more", "no view called"], ["claims", "another version"], ["main", "another version"], ["top", "another version"], ["!/claims", "another version"],
  ["1//claims", "no view called"], ["1/%63laims", "no view called"], ["?q=a", "another version"], ["&q=a", "another version"], ["=", "another version"],
  // Keys and values that mean nothing.
  ["1/claims?colour=red", "means nothing here"], ["1/claims?Q=a", "means nothing here"], ["1/claims?q", ""], ["1/claims?q=", ""], ["1/claims?=a", "means nothing here"],
  ["1/claims?q=a&q=b", "stands twice"], ["1/claims?report=003&report=004", "stands twice"], ["1/claims?rows=odd", "could not be understood"],
  ["1/claims?rows=", "could not be understood"], ["1/claims?group=7", "could not be understood"], ["1/claims?group=c0", "could not be understood"],
  ["1/claims?group=c-1", "could not be understood"], ["1/claims?group=c1.5", "could not be understood"], ["1/claims?group=c99999", "not in this collection"],
  ["1/claims?group=c4294967296", "could not be understood"], ["1/claims?group=C1", "could not be understood"], ["1/votes?card=v0", "could not be understood"],
  ["1/votes?card=v99", "not in this collection"], ["1/votes?card=1", "could not be understood"], ["1/votes?card=v01", "could not be understood"],
  ["1/votes?base=zzz", "not in this collection"], ["1/votes?base=", "could not be understood"], ["1/votes?one=3", "could not be understood"],
  ["1/votes?one=003@1", "could not be understood"], ["1/votes?one=003@1+", "could not be understood"], ["1/votes?one=003@x+004@1", "could not be understood"],
  ["1/votes?one=zzz@1+yyy@2", "not in this collection"], ["1/votes?two=@1+@2", "could not be understood"], ["1/votes?corpus=xyz", "could not be understood"],
  ["1/votes?corpus=", "could not be understood"], ["1/votes?corpus=00000000", "another collection"], [`1/votes?corpus=${"a".repeat(65)}`, "could not be understood"],
  // Reports and places that are not there.
  ["1/reports?open=zzz", "not in this collection"], ["1/reports?open=", "could not be understood"], ["1/reports?open=004&at=5-3", "could not be understood"],
  ["1/reports?open=004&at=-5-3", "could not be understood"], ["1/reports?open=004&at=0-0", "could not be understood"], ["1/reports?open=004&at=1-99999999", ""],
  ["1/reports?open=004&at=99999998-99999999", ""], ["1/reports?open=004&at=4294967295-4294967296", "could not be understood"],
  ["1/reports?at=1-5", "could not be understood"], ["1/reports?quote=abc", "could not be understood"], ["1/reports?open=004&quote=abc", "could not be understood"],
  ["1/reports?open=004&at=1-5&quote=never%20written%20here", ""], ["1/reports?open=../../etc/passwd", "not in this collection"],
  ["1/claims?report=zzz", "not in this collection"], ["1/claims?report=!zzz", "not in this collection"], ["1/claims?speaker=-", ""], ["1/claims?act=sings", "not in this collection"],
  ["1/claims?voice=loud", "not in this collection"], ["1/claims?vote=v77", "not in this collection"],
  // Damaged encodings, odd characters, and what somebody meant badly.
  ["1/claims?q=%", "is damaged"], ["1/claims?q=%zz", "is damaged"], ["1/claims?q=%ff", "is damaged"], ["1/claims?q=%E2%82", "is damaged"], ["1/claims?q=%00", ""],
  ["1/claims?q=a%26b%3Dc", ""], ["1/claims?q=%2525", ""], ["1/claims?q=+", ""], ["1/claims?q=%F0%9F%91%8D", ""], ["1/claims?q=%E2%80%AEabc", ""],
  ["1/claims?q=<script>alert(1)</script>", ""], ["1/claims?q=%3Cimg%20src=x%20onerror=alert(1)%3E", ""], ["1/reports?open=javascript:alert(1)", "not in this collection"],
  ["1/claims?<b>=1", "means nothing here"], ["1/<b>", "no view called"], ["1/claims?q=\"'`", ""], ["1/claims?report=%2D", "not in this collection"], ["1/claims?report=!", "could not be understood"],
  ["1/claims?report=!!003", "not in this collection"], ["1/claims?q=a#b", ""], ["1/claims??q=a", "means nothing here"], ["1/claims?q=a?b", ""], ["1/claims?&&&", ""],
  [`1/claims?q=${"a".repeat(20_000)}`, "too long"], [`1/claims?report=${Array.from({ length: 300 }, (_, i) => i).join(",")}`, "more values than are read"],
  [`1/claims?${"x".repeat(500)}=1`, "means nothing here"], ["1/claims?q=" + "%20".repeat(400), ""],
];

test("a hundred ways to break a link: each opens, or says what it could not open", async ({ page, scrutin }) => {
  test.setTimeout(120_000);
  expect(BROKEN.length).toBeGreaterThanOrEqual(100);
  await scrutin.open();
  const wrong = [];
  for (const [link, says] of BROKEN) {
    await page.evaluate((hash) => void (location.hash = `#${hash}`), link);
    await scrutin.drawn();
    const state = await page.evaluate(() => ({
      app: document.querySelector("main h1") !== null && document.getElementById("scrutin-boot") === null,
      notices: [...document.querySelectorAll(".notices li")].map((line) => line.textContent).join(" | "),
      written: document.querySelector(".notices input")?.value ?? "",
      hash: location.hash,
      alive: document.querySelector("script:not([src])[data-evil], b, img") === null,
    }));
    const short = link.slice(0, 60);
    if (!state.app) wrong.push(`${short}: no view`);
    if (!state.alive) wrong.push(`${short}: became markup`);
    if (says === "" && state.notices !== "") wrong.push(`${short}: says ${state.notices}`);
    if (says !== "" && !state.notices.includes(says)) wrong.push(`${short}: says “${state.notices}”, not “${says}”`);
    if (says !== "" && state.written !== state.hash && link.length < 16_000) wrong.push(`${short}: original not kept: ${state.written.slice(0, 60)}`);
  }
  expect(wrong).toEqual([]);
});

test("Back leads to the very place, with the focus on the link that was followed", async ({ page, scrutin }) => {
  await scrutin.open("1/claims");
  const row = page.locator("tr.matrix-row").nth(30);
  const cell = row.locator("td.cell a").first();
  await cell.scrollIntoViewIfNeeded();
  const href = await cell.getAttribute("href");
  const down = await page.evaluate(() => scrollY);
  expect(down).toBeGreaterThan(300);
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#passage")).toBeFocused();
  await page.goBack();
  await expect(page.locator(`a[href="${href}"]`).first()).toBeFocused();
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - down)).toBeLessThan(5);
  await page.goForward();
  await expect(page.locator(".text")).toBeVisible();
});

test("Back and Forward go through views, filters and passages", async ({ page, scrutin }) => {
  await scrutin.open("1/start");
  const steps = ["1/votes", "1/claims", "1/claims?voice=quoted", "1/claims?group=c1", "1/reports?voice=quoted&open=004", "1/about"];
  const seen = [];
  const look = () => page.evaluate(() => document.querySelector("main").innerText.slice(0, 2000));
  for (const step of steps) {
    await page.evaluate((hash) => void (location.hash = `#${hash}`), step);
    await scrutin.drawn();
    seen.push(await look());
  }
  expect(new Set(seen).size).toBe(steps.length);
  for (const before of seen.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(look).toBe(before);
  }
  for (const after of seen.slice(1)) {
    await page.goForward();
    await expect.poll(look).toBe(after);
  }
});
