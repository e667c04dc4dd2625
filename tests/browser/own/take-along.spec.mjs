// What a reader takes along: one page, a folder, a link; and what this device keeps, if asked.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Journal, Scrutin, expect, test } from "../scrutin.mjs";
import { COURIER, GAZETTE, HERALD, bring, file } from "./reports.mjs";

const COMMAND = path.join(process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../../target", import.meta.url)), "release/scrutin");

/** Presses a button that saves a file; gives where it lies. */
async function saved(page, button) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await coming;
  const place = path.join(mkdtempSync(path.join(tmpdir(), "scrutin-")), download.suggestedFilename());
  await download.saveAs(place);
  return place;
}

test("one page with the reports inside opens from a disk, shows them, and its hashes hold", async ({ page, scrutin, context }) => {
  await scrutin.open("1/own");
  // What could end the element it stands in must not.
  const odd = `${GAZETTE}\nOdd: </script><script>document.title = "run"</script><!-- & \u2028 "quoted" \\ back`;
  await bring(page, [file("gazette.txt", odd), file("courier.md", COURIER)]);
  const fingerprint = await page.locator(".foot code").innerText();
  const place = await saved(page, "Save as one page");
  expect(path.basename(place)).toBe("scrutin.html");

  const html = readFileSync(place, "utf8");
  const sha = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(html)[1];
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, script]) => sha(script));
  expect(policy).toContain(`script-src 'wasm-unsafe-eval' ${scripts.join(" ")};`);
  expect(policy).toContain(`style-src ${sha(/<style>([\s\S]*?)<\/style>/u.exec(html)[1])};`);
  expect([...html.matchAll(/<script/gu)]).toHaveLength(4);

  const other = await context.newPage();
  const address = pathToFileURL(place).href;
  const journal = new Journal(other, (url) => url === address || url.startsWith("data:") || url.startsWith("blob:"));
  const opened = new Scrutin(other, journal, address);
  await opened.open("1/start");
  await expect(other.getByText("Shown: 2 reports of your own.")).toBeVisible();
  await expect(other.locator(".foot code")).toHaveText(fingerprint);
  await other.goto(`${address}#1/reports?open=gazette`);
  await expect(other.locator(".text")).toContainText('Odd: </script><script>document.title = "run"</script><!--');
  expect(await other.title()).not.toBe("run");
  await other.goto(`${address}#1/own`);
  await expect(other.getByRole("button", { name: "Keep on this device" })).toHaveCount(0);
  // And it can be saved again from there.
  const again = readFileSync(await saved(other, "Save as one page"), "utf8");
  expect(again).toBe(html);
  journal.check();
});

test("the folder passes the command's check and reads back the same", async ({ page, scrutin }) => {
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE), file("herald.html", HERALD), file("courier.md", COURIER)]);
  const fingerprint = await page.locator(".foot code").innerText();
  const place = await saved(page, "Save as a corpus folder");
  const folder = mkdtempSync(path.join(tmpdir(), "scrutin-"));
  execFileSync("python3", ["-m", "zipfile", "-e", place, folder]);
  execFileSync(COMMAND, ["check", folder]);
  const compared = JSON.parse(execFileSync(COMMAND, ["compare", "--json", folder]).toString());
  expect(compared.reports.map((report) => [report.id, report.publisher])).toEqual([
    ["courier", "The Courier"],
    ["gazette", null],
    ["herald", "The Herald"],
  ]);
  expect(readFileSync(path.join(folder, "gazette.txt"), "utf8")).toBe(GAZETTE);
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
});

test("a small collection goes into a link, a larger one is refused with the limit", async ({ page, scrutin, context }) => {
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE)]);
  await page.getByRole("button", { name: "Copy a link with the reports inside" }).click();
  const link = await page.getByLabel("Link with the reports inside").inputValue();
  expect(link.startsWith(`${scrutin.address}#1/start?reports=`)).toBe(true);
  expect(new URL(link).hash.length).toBeLessThan(2000);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText("Shown: 1 report of your own.")).toBeVisible();
  await other.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Votes" }).click();
  await expect(other.getByRole("main")).toContainText("19 – 8");
  expect(other.url(), "no further link repeats the reports").not.toContain("reports=");
  await other.close();

  const noise = Array.from({ length: 4000 }, (_, at) => createHash("sha1").update(String(at)).digest("hex").slice(0, 5)).join(" ");
  await bring(page, [file("long.txt", noise)]);
  await page.getByRole("button", { name: "Copy a link with the reports inside" }).click();
  await expect(page.getByText(/would make a link of [\d,]+ letters; up to 1,800 pass everywhere/u)).toBeVisible();
});

test("a damaged link says so, and the page goes on", async ({ page, scrutin }) => {
  await scrutin.open("1/own?reports=abc");
  await expect(page.getByText("The reports in the link")).toBeVisible();
  await expect(page.getByText("are damaged, or more than a link may hold")).toBeVisible();
});

test("a link made on reports of one's own says elsewhere what is missing", async ({ page, scrutin, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE)]);
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Votes" }).click();
  const fingerprint = await page.locator(".foot code").innerText();
  const other = await context.newPage();
  await other.goto(`${scrutin.address}#1/votes?corpus=own-${fingerprint.slice(0, 8)}`);
  await expect(other.getByText(/made on reports its sender had brought/u)).toBeVisible();
  await page.goto(`${scrutin.address}#1/votes?corpus=own-${fingerprint.slice(0, 8)}`);
  await expect(page.getByRole("heading", { name: "Not all of this link could be opened" })).toHaveCount(0);
});

test("kept on this device only when asked, and forgotten on demand; never from a disk", async ({ page, scrutin, delivery }) => {
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).length);
  await scrutin.open("1/own");
  await bring(page, [file("gazette.txt", GAZETTE)]);
  const keep = page.getByRole("button", { name: "Keep on this device" });
  if (delivery === "file") {
    await expect(keep).toHaveCount(0);
    return;
  }
  expect(await databases(), "nothing is stored unasked").toBe(0);
  await page.reload();
  await scrutin.started();
  await expect(page.locator(".own-report")).toHaveCount(0);
  expect(await databases(), "not even by looking").toBe(0);

  await bring(page, [file("gazette.txt", GAZETTE)]);
  await keep.click();
  await expect(page.getByText("Kept on this device.")).toBeVisible();
  await page.goto(`${scrutin.address}#1/votes`);
  await page.reload();
  await scrutin.started();
  await expect(page.getByText("Shown: 1 report of your own.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("19 – 8");
  await page.getByRole("button", { name: "Forget them on this device" }).click();
  await expect(page.getByRole("button", { name: "Forget them on this device" })).toHaveCount(0);
  await expect.poll(databases).toBe(0);
  await page.reload();
  await scrutin.started();
  await expect(page.getByText("Shown: 1 report of your own.")).toHaveCount(0);
});
