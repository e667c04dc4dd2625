// Every hash in the pages is computed again from the files as they lie in dist/.

import { createHash } from "node:crypto";
import vm from "node:vm";
import { ROOT, hashed, names, text } from "../dist.mjs";
import { expect, test } from "../scrutin.mjs";

const sha = (bits, content, encoding) => createHash(`sha${bits}`).update(content).digest(encoding);
const policyOf = (html) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(html)[1];
const directive = (policy, name) => policy.split("; ").find((part) => part.startsWith(`${name} `))?.split(" ").slice(1);
const count = (html, pattern) => [...html.matchAll(pattern)].length;

test("index.html names its script by its content, and its style by its hash", () => {
  const html = text("index.html");
  const loaded = [...html.matchAll(/(?:src|href)="\.\/([^"]+)" integrity="([^"]+)"/gu)];
  expect(loaded.map(([, name]) => name)).toEqual([hashed("app", ".js")]);
  for (const [, name, integrity] of loaded) {
    expect(integrity, name).toBe(`sha384-${sha(384, text(name), "base64")}`);
    expect(name).toContain(`-${sha(256, text(name), "hex").slice(0, 10)}.`);
  }
  expect(count(html, /<script/gu)).toBe(1);
  expect(count(html, /style="/gu)).toBe(0);
  const style = /<style>([\s\S]*?)<\/style>/u.exec(html)[1];
  expect(directive(policyOf(html), "style-src")).toEqual([`'sha256-${sha(256, style, "base64")}'`]);
  expect(directive(policyOf(html), "script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});

test("the script names the other parts by their content", () => {
  const script = text(hashed("app", ".js"));
  for (const part of ["whole", "desk"]) {
    const name = hashed(part, ".js");
    expect(name).toContain(`-${sha(256, text(name), "hex").slice(0, 10)}.`);
    expect(script).toContain(`"./${name}"`);
    expect(script).toContain(`"sha384-${sha(384, text(name), "base64")}"`);
  }
});

test("scrutin.html allows exactly the scripts and the style inside it", () => {
  const html = text("scrutin.html");
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, script]) => script);
  const style = /<style>([\s\S]*?)<\/style>/u.exec(html)[1];
  const policy = policyOf(html);
  const sources = scripts.map((script) => `'sha256-${sha(256, script, "base64")}'`);
  expect(directive(policy, "script-src")).toEqual(["'wasm-unsafe-eval'", ...sources]);
  expect(directive(policy, "style-src")).toEqual([`'sha256-${sha(256, style, "base64")}'`]);
  const [desk, whole, boot] = scripts;
  expect([desk, whole]).toEqual([text(hashed("desk", ".js")), text(hashed("whole", ".js"))]);
  expect(text(hashed("app", ".js")), "the page for a server boots by the same script").toContain(boot);
  expect(text("index.html"), "both have the same style").toContain(`<style>${style}</style>`);
  expect(text("index.html"), "and the page knows the policy of the file").toContain(`<meta name="scrutin-file-policy" content="${policy}">`);
  expect(html.replaceAll(/<script>[\s\S]*?<\/script>/gu, "")).not.toContain("integrity=");
});

test("both policies close every way out", () => {
  for (const page of ["index.html", "scrutin.html"]) {
    const html = text(page);
    const policy = policyOf(html);
    for (const [name, value] of Object.entries({
      "default-src": "'none'",
      "connect-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "img-src": "data:",
      "worker-src": "blob:",
      "require-trusted-types-for": "'script'",
      "trusted-types": "default",
    })) {
      expect(directive(policy, name), `${page}: ${name}`).toEqual([value]);
    }
    expect(html.indexOf("<meta http-equiv"), "right after the character set").toBe(html.indexOf('<meta charset="utf-8">') + 23);
  }
});

/** The template literal that begins with `begin`, as JavaScript reads it. */
function literal(script, begin) {
  const start = script.indexOf(begin) + begin.indexOf("`");
  let end = start + 1;
  while (script[end] !== "`") end += script[end] === "\\" ? 2 : 1;
  return vm.runInNewContext(script.slice(start, end + 1));
}

/** The bytes that ASCII digits stand for, seven for six. */
function bytesOf(text) {
  const digits = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((digit) => !"\0\r\\`$<".includes(digit));
  const numbers = text.match(/[\s\S]{7}/gu).map((seven) => [...seven].reduceRight((number, digit) => number * 122n + BigInt(digits.indexOf(digit)), 0n));
  return Buffer.from(numbers.map((number) => number.toString(16).padStart(12, "0")).join(""), "hex");
}

test("the modules inside are whole ones", async () => {
  const boot = text(hashed("app", ".js"));
  const unpacker = Buffer.from(literal(boot, "`\\0asm"), "latin1");
  expect(boot, "the length it must have to be started").toMatch(new RegExp(`(?<!\\d)${unpacker.length}(?!\\d)`, "u"));
  for (const part of ["app", "whole", "desk"]) {
    const packed = bytesOf(literal(text(hashed(part, ".js")), "packed:`"));
    const { instance } = await WebAssembly.instantiate(unpacker);
    const { memory, room, unpack } = instance.exports;
    const length = packed.readUInt32LE(5);
    const [from, to] = [room(packed.length), room(length)];
    Buffer.from(memory.buffer).set(packed, from);
    expect(unpack(from, packed.length, to, length), part).toBe(1);
    expect(WebAssembly.validate(Buffer.from(memory.buffer, to, length)), part).toBe(true);
    // One byte changed in its middle, and it is no module, or another.
    Buffer.from(memory.buffer).set(packed, from);
    new Uint8Array(memory.buffer)[from + (packed.length >> 1)] ^= 1;
    const whole = sha(256, Buffer.from(memory.buffer, to, length), "hex");
    unpack(from, packed.length, to, length);
    expect(sha(256, Buffer.from(memory.buffer, to, length), "hex"), part).not.toBe(whole);
  }
  const build = /(\d+\.\d+\.\d+) \(([0-9a-f]{10})\)/u.exec(text(hashed("app", ".js")));
  expect(build[2]).toBe(sha(256, text(hashed("whole", ".js")), "hex").slice(0, 10));
});

test("dist/ has nothing that no page needs", () => {
  expect(names(), ROOT).toEqual(["_headers", ...["app", "whole", "desk"].map((part) => hashed(part, ".js")), "index.html", "scrutin.html"].sort());
});
