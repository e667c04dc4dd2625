// What holds for every view: nothing axe objects to, nothing that scrolls sideways, in light and dark.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./scrutin.mjs";

/** Fails with a readable list if axe finds anything, of whatever gravity. */
export async function expectNoAxeViolations(page) {
  // Legacy mode stays in this page; otherwise axe opens a blank one to put results together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const lines = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} – ${node.target.join(" ")} – ${node.failureSummary}`),
  );
  expect(lines).toEqual([]);
}

/** Fails, naming what sticks out, if the page scrolls sideways at any of the widths (in CSS pixels). */
export async function expectNoSidewaysScroll(page, widths = [320, 360, 768, 1280]) {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      const culprits = [...document.body.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > room + 1)
        .map((element) => `${element.tagName.toLowerCase()}.${element.className} to ${Math.round(element.getBoundingClientRect().right)}`);
      return culprits.length > 0 ? culprits.slice(0, 8) : [`the page: ${document.documentElement.scrollWidth}`];
    });
    expect(wide, `sticks out at ${width} px`).toEqual([]);
  }
  await page.setViewportSize(before);
}

/** Declares one test in each colour scheme. */
export function inLightAndDark(title, run) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${title} (${colorScheme})`, async ({ page, scrutin, journal }) => {
      await page.emulateMedia({ colorScheme });
      await run({ page, scrutin, journal, colorScheme });
    });
  }
}
