// Passages wherever they are quoted: their language, their citation, and the two that conflict before the rest.

import { expect, test } from "../scrutin.mjs";

test("a claim in conflict tells first what conflicts, and folds the rest away", async ({ page, scrutin }) => {
  await scrutin.open("1/claims?rows=conflict");
  const rows = page.locator("tbody th[scope=row] a");
  let folded = 0;
  for (let row = 0; row < (await rows.count()); row += 1) {
    await rows.nth(row).click();
    const side = page.locator(".side");
    await expect(side.locator(".finding-why").first()).toBeVisible();
    const rest = side.locator("details:has(.side-passages)");
    if ((await rest.count()) > 0) {
      folded += 1;
      const [finding, passages] = await Promise.all([side.locator(".finding").first().boundingBox(), side.locator(".side-passages").first().boundingBox()]);
      expect(finding.y).toBeLessThan(passages.y);
      const hidden = Number.parseInt(await rest.locator("summary").first().innerText(), 10);
      await expect(rest.locator(".side-passage")).toHaveCount(hidden);
      await expect(rest.locator(".side-passage").first()).toBeHidden();
    }
    await side.getByRole("link", { name: "Close" }).click();
    await expect(side).toHaveCount(0);
  }
  expect(folded).toBeGreaterThan(0);
});

test("quoted words carry the language they are in, whatever the page speaks", async ({ page, scrutin }) => {
  await scrutin.open("1/reports?open=004&lang=fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator(".text")).toHaveAttribute("lang", "en");
  await scrutin.open("1/votes?lang=fr");
  await expect(page.locator(".testimony-words bdi").first()).toHaveAttribute("lang", "en");
});

test("each use of a name can be copied as a citation", async ({ page, scrutin, context }) => {
  if (scrutin.address.startsWith("http")) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await scrutin.open("1/names");
  await page.locator(".names th[scope=row] a").first().click();
  const use = page.locator(".name-use").first();
  await use.getByRole("button").click();
  const said = page.locator(".said:not(:empty), dialog[open]");
  await expect(said.first()).toBeVisible();
});
