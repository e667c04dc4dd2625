// Finds the browser the tests drive: the distribution's, never a download. CHROMIUM names another one.

import { accessSync, constants } from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What Playwright's `launch` needs to know. */
export function launchOptions() {
  const folders = process.env.PATH.split(path.delimiter);
  const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  const candidates = [...named, ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))];
  const executablePath = candidates.find(isProgram);
  if (executablePath === undefined) {
    throw new Error('There is no Chromium: run "make setup", or name one with CHROMIUM=/path/to/chrome.');
  }
  // Chromium's own sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { executablePath, args };
}
