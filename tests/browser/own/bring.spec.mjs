// A reader brings reports: drops, picks or pastes them; what cannot be read is named, the rest is read and compared.

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "../scrutin.mjs";
import { COURIER, DESCRIPTION, GAZETTE, HERALD, LIST, TABLE, bring, file, zip } from "./reports.mjs";

const ids = (page) => page.locator(".own-report .report-id").allInnerTexts();

test("the way there: from the start view, by the keyboard", async ({ page, scrutin }) => {
  await scrutin.open("1/start");
  await page.getByRole("link", { name: "Use your own reports" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Your own reports" })).toBeFocused();
  expect(page.url()).toContain("#1/own");
});

test("files of several kinds, with broken ones among them", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [
    file("gazette.txt", GAZETTE),
    file("herald.html", HERALD, "text/html"),
    file("courier.md", COURIER),
    file("sheet.csv", TABLE, "text/csv"),
    file("wire.json", LIST, "application/json"),
    file("scan.pdf", "%PDF-1.4"),
    file("broken.json", '{"text": '),
    file("noise.txt", "a\0b"),
    file("latin.txt", Buffer.from("Le S\xe9nat du port a adopt\xe9 le texte par 19 voix contre 8.", "latin1")),
    file("empty.txt", " \n"),
  ]);
  await expect.poll(() => ids(page)).toEqual(["gazette", "herald", "courier", "sheet-2", "sheet-3", "wire", "latin"]);
  const refused = page.getByRole("region", { name: "Not taken in: 4" });
  await expect(refused).toContainText("scan.pdf is a PDF");
  await expect(refused).toContainText("broken.json is no JSON: in line 1");
  await expect(refused).toContainText("noise.txt is not text");
  await expect(refused).toContainText("empty.txt holds no words");
  const summary = (id) => page.locator(".own-report summary", { hasText: id });
  await expect(summary("herald")).toContainText("The Herald · 2024-03-02");
  await expect(summary("courier")).toContainText("The quay decides");
  await summary("sheet-3").click();
  await expect(page.getByText("gives the date “soon”, which was left out")).toBeVisible();
  await summary("latin").click();
  await expect(page.getByText("it was read as Windows-1252")).toBeVisible();

  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Votes" }).click();
  await expect(page.getByRole("main")).toContainText("19 – 8");
  await expect(page.getByText("Shown: 7 reports of your own.")).toBeVisible();
  await page.goto(`${scrutin.address}#1/reports?open=herald`);
  await expect(page.locator(".text")).toContainText("The mayor “demanded” the withdrawal");
  await expect(page.locator(".text")).not.toContainText("Home");
  await expect(page.locator(".text")).not.toContainText("document.title");
});

test("a page that says its encoding is read in it, and a text in the one the reader names", async ({ page, scrutin }) => {
  const koi8 = (text) => Buffer.from([...text].map((letter) => "юабцдефгхийклмнопярстужвьызшэщчъ".indexOf(letter)).map((at, place) => (at < 0 ? text.codePointAt(place) : 0xc0 + at)));
  const words = "совет принял закон 19 votes to 8.";
  await scrutin.open("1/own");
  await bring(page, [file("page.html", Buffer.concat([Buffer.from('<meta charset="koi8-r"><p>'), koi8(words)]), "text/html")]);
  await page.getByLabel("Read texts that are not UTF-8 as").selectOption({ label: "Russian (koi8-r)" });
  await bring(page, [file("plain.txt", koi8(`сегодня ${words}`))]);
  await expect.poll(() => ids(page)).toEqual(["page", "plain"]);
  for (const id of ["page", "plain"]) {
    await page.goto(`${scrutin.address}#1/reports?open=${id}`);
    await expect(page.getByRole("article")).toContainText("совет принял закон");
  }
});

test("markup from outside stays text", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("evil.txt", '<img src=x onerror="document.title=1"> The council voted 19 to 8. <script>alert(1)</script>')]);
  await page.goto(`${scrutin.address}#1/reports?open=evil`);
  await expect(page.locator(".text")).toContainText("<img src=x onerror=");
  await expect(page.locator(".text img, .text script")).toHaveCount(0);
});

test("hidden characters are counted and marked, not removed", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("odd.txt", "The council voted\u200b 19 to 8 on the \u202eharbour bill.")]);
  await page.locator(".own-report summary").click();
  await expect(page.getByText("holds 2 hidden characters; they are marked in the text")).toBeVisible();
  await page.goto(`${scrutin.address}#1/reports?open=odd`);
  await expect(page.locator(".mark-hidden")).toHaveText([/U\+200B/u, /U\+202E/u]);
});

test("a folder, walked, with its description", async ({ page, scrutin }) => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "scrutin-")), "harbour");
  mkdirSync(path.join(folder, "deep"), { recursive: true });
  writeFileSync(path.join(folder, "gazette.txt"), GAZETTE);
  writeFileSync(path.join(folder, "deep", "courier.md"), COURIER);
  writeFileSync(path.join(folder, "corpus.toml"), DESCRIPTION);
  await scrutin.open("1/own");
  await page.getByLabel("Choose a folder").setInputFiles(folder);
  await page.getByText("Compared: 2 reports of your own.").waitFor();
  await expect(page.locator(".own-report summary", { hasText: "gazette" })).toContainText("The Gazette · 2024-03-01");
  await expect(page.getByRole("contentinfo")).toContainText("The harbour bill");
});

test("a zip, dropped, with a damaged file and a zip inside", async ({ page, scrutin }) => {
  const packed = zip({ "h/gazette.txt": GAZETTE, "h/corpus.toml": DESCRIPTION, "h/courier.md": COURIER, "more.zip": "PK" });
  // One byte of the packed Courier is turned, so its check sum does not fit.
  packed[packed.indexOf("courier.md") + 40] ^= 1;
  await scrutin.open("1/own");
  const drop = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(bytes)], "harbour.zip"));
    return transfer;
  }, [...packed]);
  await page.dispatchEvent(".own-bring", "drop", { dataTransfer: drop });
  await page.getByText("Compared: 1 report of your own.").waitFor();
  await expect(page.locator(".own-report summary")).toContainText("The Gazette · 2024-03-01");
  const refused = page.getByRole("region", { name: "Not taken in: 2" });
  await expect(refused).toContainText("harbour.zip/h/courier.md could not be read, or is damaged");
  await expect(refused).toContainText("harbour.zip/more.zip is a zip inside a zip");
});

test("pasted text and pasted markup", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  const field = page.getByLabel("Or paste the text of a report");
  const add = page.getByRole("button", { name: "Add this text" });
  await expect(add).toBeDisabled();
  await field.fill(GAZETTE);
  await add.click();
  await page.getByText("Compared: 1 report of your own.").waitFor();
  await expect(field).toBeFocused();
  await field.fill(HERALD);
  await add.click();
  await page.getByText("Compared: 2 reports of your own.").waitFor();
  await field.fill(GAZETTE);
  await add.click();
  await expect(page.getByText("Nothing new was taken in.")).toBeVisible();
  await expect(page.getByText("has the same text as pasted.txt, which is here already")).toBeVisible();
  await expect.poll(() => ids(page)).toEqual(["pasted", "pasted-2"]);
});

test("instead of the starter reports, beside them, and back", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("004.txt", GAZETTE)]);
  const choose = (name) => page.getByRole("radio", { name, exact: true }).check();
  const views = page.getByRole("navigation", { name: "Views" });
  await expect.poll(() => ids(page), "the id of a starter report is not taken from it").toEqual(["004-2"]);
  await choose("your own beside the starter reports");
  await page.getByText("Compared: 1 report of your own, beside the starter reports.").waitFor();
  await views.getByRole("link", { name: "Reports" }).click();
  await expect(page.getByText(/^6 of 6 reports/u)).toBeVisible();
  await page.getByRole("button", { name: "Back to the starter reports" }).click();
  await expect(page.getByText(/^5 of 5 reports/u)).toBeVisible();
  await views.getByRole("link", { name: "Your own" }).click();
  await choose("only your own reports");
  await page.getByText("Compared: 1 report of your own.").waitFor();
  await views.getByRole("link", { name: "Reports" }).click();
  await expect(page.getByText(/^1 of 1 report/u)).toBeVisible();
});

const MANY = Array.from({ length: 400 }, (_, at) => ({ text: `Report ${at}. ${GAZETTE.repeat(12)}` }));

test("many are read with progress, the page goes on, and cancelling changes nothing", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE)]);
  await page.getByLabel("Choose files").setInputFiles([file("many.json", JSON.stringify(MANY), "application/json")]);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. Nothing was changed.")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect.poll(() => ids(page)).toEqual(["gazette"]);

  await page.evaluate(() => {
    globalThis.told = new Set();
    const status = document.querySelector(".own-said");
    new MutationObserver(() => globalThis.told.add(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    // How often the page came to do something else while each of these stood.
    globalThis.turns = {};
    const turn = () => {
      globalThis.turns[status.textContent] = (globalThis.turns[status.textContent] ?? 0) + 1;
      setTimeout(turn);
    };
    turn();
  });
  await page.getByLabel("Choose files").setInputFiles([file("many.json", JSON.stringify(MANY), "application/json")]);
  await page.getByText("Compared: 401 reports of your own.").waitFor();
  const told = await page.evaluate(() => [...globalThis.told]);
  expect(told.filter((words) => /^Reading: \d+ of 401 reports\.$/u.test(words)).length).toBeGreaterThan(4);
  expect(told).toContain("Comparing 401 reports…");
  const turns = await page.evaluate(() => globalThis.turns);
  const reading = Object.entries(turns).filter(([words]) => words.startsWith("Reading: "));
  expect(reading.length, "the page went on while reports were read").toBeGreaterThan(4);
  await expect(page.locator(".own-report")).toHaveCount(50);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("51 to 100 of 401")).toBeVisible();
});

test("where there can be no worker, it is done in slices", async ({ page, scrutin }) => {
  await page.addInitScript(() => delete globalThis.Worker);
  await scrutin.open("1/own");
  await page.getByLabel("Choose files").setInputFiles([file("many.json", JSON.stringify(MANY.slice(0, 60)), "application/json")]);
  await page.getByText("Compared: 60 reports of your own.").waitFor();
});

test("a file over the limit is named with the limit, before it is read", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  const folder = mkdtempSync(path.join(tmpdir(), "scrutin-"));
  writeFileSync(path.join(folder, "gazette.txt"), GAZETTE);
  writeFileSync(path.join(folder, "huge.txt"), Buffer.alloc(32_000_001, "a "));
  await bring(page, ["gazette.txt", "huge.txt"].map((name) => path.join(folder, name)));
  await expect(page.getByText("has 33 MB; a file may have 32 MB")).toBeVisible();
});
