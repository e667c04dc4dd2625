// The browser tests run against what `make build` left in dist/: on a server under a sub-path, and from a disk.

import { defineConfig } from "@playwright/test";
import { launchOptions } from "./chromium.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A test that passes the second time is a fault that was not understood.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    trace: "retain-on-failure",
  },
  projects: [
    // How the page arrives, and what happens when it does not.
    { name: "delivery", testMatch: "delivery/**/*.spec.mjs" },
    // What a reader does, in both deliveries.
    { name: "hosted", testMatch: "{views,own}/**/*.spec.mjs", use: { delivery: "hosted" } },
    // What axe looks at is the same document in both: once is enough.
    { name: "file", grepInvert: /nothing axe objects to/u, testMatch: "{views,own}/**/*.spec.mjs", use: { delivery: "file" } },
  ],
});
