// After a trap the WebAssembly is not to be trusted any more: its memory may be half changed, yet it would go on
// answering. So the first fault stops the app for good and says so, outside the WebAssembly.

const isWorker = typeof document === "undefined";
let mounted = false;
let stopped = false;
// What stands in the page while a part of the program starts, and goes when that part stands.
let standing = [];

// Messages may quote a piece of a document; a report of a fault must not.
function withoutQuotes(text) {
  return text
    .replace(/(["'`“‘«]).*?(["'`”’»]|$)/gsu, "$1…$2")
    .slice(0, 300);
}

// Function names and places of a stack, without the folders and hosts that lead to the page.
function bareStack(error) {
  const stack = error instanceof Error && typeof error.stack === "string" ? error.stack : "";
  return stack
    .split("\n")
    .filter((line) => /^\s*at |@/u.test(line))
    .slice(0, 12)
    .map((line) => `  ${line.trim().replace(/[a-z-]+:\/\/[^\s)]*?([^/\s):]*)((?::\d+)*)(?=[\s)]|$)/giu, "$1$2")}`);
}

function report(what, error) {
  return [
    `Scrutin ${build}, ${location.protocol === "file:" ? "from a file" : "from a server"}`,
    `What: ${withoutQuotes(what)}`,
    ...bareStack(error),
    `When: ${Math.round(performance.now() / 1000)} s after opening, ${mounted ? "in use" : "while starting"}`,
    `Browser: ${navigator.userAgent}`,
  ].join("\n");
}

function stop(what, error) {
  if (stopped) return;
  stopped = true;
  // A worker shows nothing; the page hears that it failed, and goes on.
  if (isWorker) {
    postMessage(null);
    close();
    return;
  }
  showScreen({
    name: "fault",
    title: mounted ? say("Scrutin stopped", "Scrutin s’est arrêté") : say("Scrutin could not start", "Scrutin n’a pas pu démarrer"),
    sentences: [
      say(
        "A part of the program failed. It was stopped at once, because what it showed after that could have been wrong.",
        "Une partie du programme a failli. Il a été arrêté aussitôt, car ce qu’il aurait montré ensuite aurait pu être faux.",
      ),
      say("Nothing was sent anywhere, and the reports are unharmed.", "Rien n’a été envoyé nulle part, et les articles sont intacts."),
    ],
    rest: [
      make("p", {}, reloadButton()),
      linkToView(),
      copyable(
        say("A report of the fault, without any text of a document", "Un compte rendu de la panne, en anglais, sans aucun texte d’un document"),
        report(what, error),
      ),
    ],
  });
}

function describe(error, message) {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return message || String(error);
}

addEventListener("error", (event) => {
  // Not a fault: the browser puts off a resize notice to the next frame.
  if (event.message?.startsWith("ResizeObserver loop")) return;
  // What still runs after the stop meets the closed gate; that is no news.
  if (stopped) event.preventDefault();
  else stop(describe(event.error, event.message), event.error);
});

addEventListener("unhandledrejection", (event) => {
  const reason = event.reason;
  // A trap, or a stack that ran out (`InternalError` where it is so called). A refused clipboard, say, is no fault.
  const grave = reason instanceof WebAssembly.RuntimeError || reason instanceof RangeError || reason?.name === "InternalError";
  if (stopped) event.preventDefault();
  else if (grave) stop(describe(reason), reason);
});

// The app calls this once its first view is in the document.
globalThis.scrutinMounted = () => {
  mounted = true;
  if (!stopped) for (const node of standing.splice(0)) node.remove();
};
