// The first thing to run: from here on the browser turns no string into markup, and none into a script's address but
// the two of this page. Browsers without Trusted Types run the page as well; they just lack this lock.
let workerAddress = null;
if (globalThis.trustedTypes !== undefined) {
  trustedTypes.createPolicy("default", {
    // The one worker is this very script, at the address that was just made for it; the one script loaded later is its
    // second part.
    createScriptURL: (address) => (address === workerAddress || address === deskFile ? address : null),
  });
}
