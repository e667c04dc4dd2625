// Looks before it starts: in a frame, in a browser that lacks something, or with a part missing, the page says so.

function unpack(text) {
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
  return bytes;
}

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
  const bytes = unpack(packed());
  if (bytes.length !== packedLength) {
    return showHalfLoaded(
      say(
        "The program was changed on its way here, most likely by a server that names the wrong text encoding.",
        "Le programme a été modifié en chemin, sans doute par un serveur qui annonce un mauvais encodage du texte.",
      ),
    );
  }
  gateNextInstance();
  wasm_bindgen({ module_or_path: bytes }).then(
    () => globalThis.scrutinMounted(),
    (error) => {
      if (error instanceof WebAssembly.CompileError) showUnsupported(say("WebAssembly as of 2023, or the permission to run it", "le WebAssembly de 2023, ou la permission de l’exécuter"));
      else stop(describe(error), error);
    },
  );
}

if (isWorker) serve();
else start();
