// The two builds of the probe, side by side: the module in this process, the native program as a child.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const at = (place) => fileURLToPath(new URL(`../../${place}`, import.meta.url));
const MODULE = at("target/probe/scrutin_wasm_probe.js");
export const PROGRAM = at("target/release/scrutin-probe");

for (const built of [MODULE, PROGRAM]) {
  if (!existsSync(built)) throw new Error(`${built} is not built: run "make test" or "make bench".`);
}

export const wasm = createRequire(import.meta.url)(MODULE);

/** Runs the native program on `input`; gives what it printed. */
export function native(command, input) {
  const { status, stdout, stderr } = spawnSync(PROGRAM, [command], { input: JSON.stringify(input), encoding: "utf8" });
  if (status !== 0) throw new Error(`scrutin-probe ${command} ended with ${status}: ${stderr}`);
  return stdout.trim();
}

/** The texts of the starter corpus, by file name. */
export function seeds() {
  const names = readdirSync(at("seeds")).filter((name) => name.endsWith(".txt")).sort();
  return names.map((name) => ({ name, text: readFileSync(at(`seeds/${name}`), "utf8") }));
}

/** The same numbers every time: whole numbers below `limit`, by the mulberry32 rule. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
