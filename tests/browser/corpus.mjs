// Makes a corpus of many reports from the sentences of the seeds, to measure a page that holds them.
//
//   node tests/browser/corpus.mjs 2000 folder      writes folder/*.txt and folder/corpus.toml
//
// Sentences are drawn at random; most of their longer words give way to made-up ones, so that reports differ as those of
// an archive do. The same on every run and every machine. SCRUTIN_CORPUS=folder make build makes a page of it.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const SEEDS = fileURLToPath(new URL("../../seeds/", import.meta.url));
/** Words of one report, and what one word in so many keeps of the seeds. */
const WORDS = 400;
const KEPT = 3;
const PUBLISHERS = 200;
const SYLLABLES = "ba bre co da fri ge hol im ka lor mu net or pal qua ris sten tur ul vor".split(" ");

/** Numbers that look random and are the same every time. */
function sequence(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sentences() {
  const texts = readdirSync(SEEDS).filter((name) => name.endsWith(".txt")).sort();
  return texts.flatMap((name) => readFileSync(path.join(SEEDS, name), "utf8").split(/\n+|(?<=\. )/u)).map((one) => one.trim()).filter((one) => one.split(" ").length > 5);
}

function word(next) {
  // Squared, so that some words come much more often than others.
  const rank = Math.floor((next(3000) * next(3000)) / 3000);
  return [rank % 20, Math.floor(rank / 20) % 20, Math.floor(rank / 400) % 20].map((at) => SYLLABLES[at]).join("");
}

function report(next, drawn) {
  const paragraphs = [];
  let count = 0;
  while (count < WORDS) {
    const words = drawn[next(drawn.length)].split(" ");
    count += words.length;
    paragraphs.push(words.map((one) => (/^\p{Lowercase}{5,}$/u.test(one) && next(KEPT) > 0 ? word(next) : one)).join(" "));
  }
  return paragraphs.map((one, at) => one + (at % 3 === 2 ? "\n\n" : " ")).join("").trim();
}

export function writeCorpus(count, folder) {
  mkdirSync(folder, { recursive: true });
  const [next, drawn] = [sequence(638), sentences()];
  const lines = [`title = "${count} generated reports"`];
  for (let at = 0; at < count; at += 1) {
    const id = String(at).padStart(5, "0");
    writeFileSync(path.join(folder, `${id}.txt`), `${report(next, drawn)}\n`);
    const day = new Date(Date.UTC(2020, 0, 1 + next(1800))).toISOString().slice(0, 10);
    lines.push("", "[[report]]", `file = "${id}.txt"`, `publisher = "Paper ${next(PUBLISHERS) + 1}"`, `title = "${word(next)} ${word(next)} ${word(next)}"`, `date = "${day}"`);
  }
  writeFileSync(path.join(folder, "corpus.toml"), `${lines.join("\n")}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = [Number(process.argv[2]), process.argv[3]];
  if (!Number.isInteger(count) || count < 1 || folder === undefined) {
    console.error("usage: node tests/browser/corpus.mjs COUNT FOLDER");
    process.exitCode = 2;
  } else writeCorpus(count, folder);
}
