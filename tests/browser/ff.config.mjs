import base from "./playwright.config.mjs";
export default { ...base, testDir: ".", outputDir: "/tmp/ff/results", workers: 1, timeout: 60000, expect:{timeout:8000}, reporter:[["list"]],
  use: { ...base.use, trace:"off", colorScheme: null, reducedMotion: null, forcedColors: null, contextOptions: { contrast: null, colorScheme: null, reducedMotion: null, forcedColors: null }, browserName: "firefox", channel: "moz-firefox", launchOptions: { executablePath: "/usr/bin/firefox-esr" } } };
