// The first thing to run: from here on the browser turns no string into markup or script but those that were
// written at build time. `trustedHtml` is their list; it is null only in a development build.
// Browsers without Trusted Types run the page as well; they just lack this lock.
let workerAddress = null;
if (globalThis.trustedTypes !== undefined) {
  const known = trustedHtml === null ? null : new Set(trustedHtml);
  trustedTypes.createPolicy("default", {
    createHTML: (text) => (known === null || known.has(text) ? text : null),
    // The one worker is this very script, at the address that was just made for it; the one script loaded later is its
    // second part.
    createScriptURL: (address) => (address === workerAddress || address === deskFile ? address : null),
  });
}
