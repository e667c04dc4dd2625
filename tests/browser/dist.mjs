// What the build left in dist/, for tests that look at the files themselves.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../../dist/", import.meta.url));
export const SINGLE_FILE = pathToFileURL(path.join(ROOT, "scrutin.html")).href;

export const names = () => readdirSync(ROOT).sort();
export const text = (name) => readFileSync(path.join(ROOT, name), "utf8");

/** The one file of a kind whose name has a hash. */
export function hashed(prefix, suffix) {
  const found = names().filter((name) => name.startsWith(`${prefix}-`) && name.endsWith(suffix));
  if (found.length !== 1) throw new Error(`dist/ should have one ${prefix}-*${suffix}, but has: ${found.join(", ") || "none"}`);
  return found[0];
}
