// "Nothing leaves this page": ways to send text out, each tried in the page and each refused by its policy.

import { createServer } from "node:http";
import { expect, test } from "../scrutin.mjs";

const WAYS = {
  fetch: (url) => fetch(url, { mode: "no-cors" }).catch(() => {}),
  xhr: (url) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onloadend = done;
      request.open("GET", url);
      request.send();
    }),
  beacon: (url) => navigator.sendBeacon(url, "text"),
  image: (url) => new Promise((done) => Object.assign(new Image(), { onerror: done, onload: done, src: url })),
  socket: (url) => {
    try {
      new WebSocket(url.replace("http", "ws"));
    } catch {
      // Refused at once: as good.
    }
  },
  events: (url) => new EventSource(url),
  style: (url) => document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url })),
  prefetch: (url) => document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: url })),
  frame: (url) => document.body.append(Object.assign(document.createElement("iframe"), { src: url })),
  form: (url) => {
    const form = Object.assign(document.createElement("form"), { action: url, method: "post" });
    document.body.append(form);
    form.submit();
  },
  media: (url) => document.body.append(Object.assign(document.createElement("video"), { src: url })),
};

for (const [name, way] of Object.entries(WAYS)) {
  test(`${name} reaches nobody`, async ({ page, scrutin, journal }) => {
    const heard = [];
    const listener = createServer((request, response) => (heard.push(request.url), response.end()));
    await new Promise((done) => listener.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${listener.address().port}/secret`;
    try {
      await scrutin.open();
      // The browser may report the attempt; what counts is who hears of it.
      journal.tolerate(/^request: /u);
      journal.expect(/Content Security Policy|violates/u);
      await page.evaluate(`(${way})(${JSON.stringify(url)}), null`);
      await page.waitForTimeout(500);
      expect(heard).toEqual([]);
    } finally {
      listener.closeAllConnections();
      listener.close();
    }
  });
}
