// The browser itself refuses to turn any string into markup or script.

import { expect, test } from "../scrutin.mjs";

const REFUSED = /TrustedHTML|TrustedScript|Trusted Types|Content Security Policy|blocked/u;

// Tries a way in the page and tells what came of it; from a timer, since the debugger's own call may evaluate text.
const attempt = (page, way) =>
  page.evaluate(async (name) => {
    const ways = {
      innerHTML: () => (document.createElement("p").innerHTML = "<b>new</b>"),
      outerHTML: () => {
        const parent = document.createElement("div");
        parent.append(document.createElement("p"));
        parent.firstChild.outerHTML = "<b>new</b>";
      },
      insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b>new</b>"),
      DOMParser: () => new DOMParser().parseFromString("<b>new</b>", "text/html"),
      write: () => document.write("<b>new</b>"),
      srcdoc: () => (document.createElement("iframe").srcdoc = "<b>new</b>"),
      eval: () => (0, eval)("1"),
      Function: () => new Function("return 1")(),
      scriptText: () => (document.createElement("script").text = "1"),
      scriptSrc: () => (document.createElement("script").src = "x.js"),
      secondPolicy: () => trustedTypes.createPolicy("other", { createHTML: (markup) => markup }),
      secondDefault: () => trustedTypes.createPolicy("default", { createHTML: (markup) => markup }),
    };
    return await new Promise((tell) =>
      setTimeout(() => {
        try {
          ways[name]();
          tell("allowed");
        } catch (error) {
          tell(error.name);
        }
      }),
    );
  }, way);

for (const way of [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "DOMParser",
  "write",
  "srcdoc",
  "eval",
  "Function",
  "scriptText",
  "scriptSrc",
  "secondPolicy",
  "secondDefault",
]) {
  test(`${way} takes no new string`, async ({ page, scrutin, journal }) => {
    await scrutin.open();
    journal.expect(REFUSED);
    // Chromium adds advice on how a page could get round its own rule.
    journal.tolerate(/^console info: .*trusted-types/iu);
    expect(await attempt(page, way)).toMatch(/^(TypeError|EvalError)$/u);
  });
}

test("no string at all becomes markup, not even an empty one", async ({ page, scrutin, journal }) => {
  await scrutin.open();
  journal.expect(REFUSED);
  const name = await page.evaluate(() => {
    try {
      document.createElement("template").innerHTML = "";
      return "allowed";
    } catch (error) {
      return error.name;
    }
  });
  expect(name).toBe("TypeError");
});
