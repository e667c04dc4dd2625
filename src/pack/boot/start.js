// Looks before it starts: in a frame, in a browser that lacks something, or with a part missing, the page says so.

function missingFeature() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") return "WebAssembly";
  if (typeof Element.prototype.replaceChildren !== "function") return say("a current document interface", "une interface de document actuelle");
  if (typeof FinalizationRegistry !== "function") return say("current JavaScript", "un JavaScript actuel");
  return null;
}

function start() {
  if (window.top !== window.self) return showFramed();
  const missing = missingFeature();
  if (missing !== null) return showUnsupported(missing);
  if (!document.querySelector("style")?.sheet) {
    return showHalfLoaded(
      say(
        "The style sheet is missing, or is not the one that belongs to this page.",
        "La feuille de style manque, ou n’est pas celle de cette page.",
      ),
    );
  }
  // A single file has the whole page, and no first part.
  const part = ["Whole", "First"].find(isHere);
  if (part === undefined) {
    return showHalfLoaded(
      say("The program is missing, or is not the one that belongs to this page.", "Le programme manque, ou n’est pas celui de cette page."),
    );
  }
  run(part);
}

if (isWorker) serve();
else start();
