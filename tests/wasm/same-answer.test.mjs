// The engine gives the same bytes natively and in WebAssembly, on real reports and on texts made to trip it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { native, numbers, seeds, wasm } from "./probe.mjs";

const report = (text, place) => ({
  id: String(place).padStart(3, "0"),
  file: `${place}.txt`,
  text,
  meta: { title: null, publisher: null, address: null, date: null, date_inferred: null, language: null },
});

const corpus = (texts) => ({ title: null, reports: texts.map(report), chambers: [], names: [], synonyms: [] });

/** Both digests of a corpus of these texts; fails unless they are one. */
function sameDigest(texts) {
  const whole = corpus(texts);
  const inWasm = wasm.digest(JSON.stringify(whole));
  assert.match(inWasm, /^[0-9a-f]{64} \d+ \d+ \d+$/u);
  assert.equal(inWasm, native("digest", whole));
  return inWasm;
}

test("the starter corpus", () => {
  const [, tallies, claims, findings] = sameDigest(seeds().map(({ text }) => text)).split(" ").map(Number);
  assert.ok(tallies > 5 && claims > 20 && findings > 5, `${tallies} tallies, ${claims} claims, ${findings} findings`);
});

test("each report by itself, all different", () => {
  const digests = seeds().map(({ text }) => sameDigest([text]));
  assert.equal(new Set(digests).size, digests.length);
});

test("the order of the reports matters, to both alike", () => {
  const texts = seeds().map(({ text }) => text);
  assert.notEqual(sameDigest(texts), sameDigest([...texts].reverse()));
});

test("texts made to trip a reader of texts", () => {
  sameDigest([
    "",
    "\u{feff}",
    "\n\n\n",
    "The Senate voted 295 to 1.",
    "The S\u{200b}enate voted 2\u{200d}95 to\u{a0}1 on \u{202e}November 15\u{202c}.",
    "Le S\u{301}e\u{301}nat a vote\u{301} par 295 voix contre une, 36 s’abstenant.",
    "Ազգային ժողովը քվեարկեց 71 կողմ, 0 դեմ։ Хачатурян: «336 голосов против 1».",
    "“Who said ‘it was “unanimous”’, and when?” asked no one. “It never closed",
    "99999999999999999999 to 18446744073709551616, and 4294967296-4294967295 votes.",
    "On 2022-02-30, 31/02/2024 and the 0th of Nonember, 0-0.",
    "𝟚𝟡𝟝 to 𝟙, ２９５ to １, ²⁹⁵ to ¹, Ⅸ to Ⅰ, ٢٩٥ to ١.",
    "a".repeat(20_000),
    "295-1 ".repeat(2_000),
    "“".repeat(2_000),
    "demanded that he said that she denied that ".repeat(300),
  ]);
});

test("reports cut, joined and mixed at random places", () => {
  const random = numbers(20221115);
  const pieces = seeds().map(({ text }) => [...text]);
  const odd = ["\u{200b}", "\u{301}", "\u{202e}", "“", "”", "\n", ".", "295", " to ", "unanimously", "on Tuesday", "é"];
  const texts = [];
  for (let count = 0; count < 60; count += 1) {
    const parts = [];
    for (let part = 0; part < 6; part += 1) {
      const from = pieces[random(pieces.length)];
      const start = random(from.length);
      parts.push(...from.slice(start, start + random(900)), odd[random(odd.length)]);
    }
    texts.push(parts.join(""));
  }
  for (let first = 0; first < texts.length; first += 6) sameDigest(texts.slice(first, first + 6));
});
