// The first thing to run: from here on the browser turns no string into markup, and none into a script's address but
// those of this page. Browsers without Trusted Types run the page as well; they just lack this lock.
let workerAddress = null;
if (globalThis.trustedTypes !== undefined) {
  trustedTypes.createPolicy("default", {
    // The one worker is this very script and the desk, at the address that was just made for it; the scripts loaded later
    // are the program's other parts.
    createScriptURL: (address) => (address === workerAddress || Object.values(files).some(([file]) => file === address) ? address : null),
  });
}
