// Screens that stand in place of the app. They are drawn by hand, outside the WebAssembly, so that they work when it
// does not; and only with text nodes, so that nothing in an address or a message can become markup.

// What the reader reads: the language of the link, else the first of the browser's that there is. A worker shows nothing.
const french = (() => {
  if (typeof document === "undefined") return false;
  const chosen = /[?&]lang=(en|fr)\b/u.exec(location.hash)?.[1];
  return (chosen ?? navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "en" || tag === "fr")) === "fr";
})();

const say = (inEnglish, inFrench) => (french ? inFrench : inEnglish);

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// Shows a screen: a heading, sentences, then what can be done. Nothing else of the page remains.
function showScreen({ name, title, sentences, reasons = [], rest = [] }) {
  const heading = make("h1", { tabIndex: -1 }, title);
  const list = make("ul", {}, ...reasons.map((reason) => make("li", {}, reason)));
  const screen = make(
    "main",
    { id: "scrutin-boot" },
    heading,
    ...sentences.map((sentence) => make("p", {}, sentence)),
    ...(reasons.length > 0 ? [list] : []),
    ...rest,
  );
  screen.dataset.screen = name;
  document.title = `${title} – Scrutin`;
  document.documentElement.lang = say("en", "fr");
  document.body.replaceChildren(screen);
  heading.focus();
}

// A labelled box with text that can be selected, and a button that copies it.
function copyable(label, text) {
  const box = make("textarea", { readOnly: true, rows: Math.min(8, text.split("\n").length), value: text, spellcheck: false });
  const button = make("button", { type: "button" }, say("Copy", "Copier"));
  button.addEventListener("click", async () => {
    box.select();
    let copied;
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      // Pages opened from a disk and plain http have no clipboard of the newer kind.
      copied = document.execCommand("copy");
    }
    button.textContent = copied ? say("Copied", "Copié") : say("Press Ctrl+C to copy", "Ctrl+C pour copier");
  });
  return make("div", { className: "copyable" }, make("label", {}, label, box), button);
}

function reloadButton() {
  const button = make("button", { type: "button", className: "primary" }, say("Reload this view", "Recharger cette vue"));
  button.addEventListener("click", () => location.reload());
  return button;
}

const linkToView = () => copyable(say("The link to this view", "Le lien vers cette vue"), location.href);

function showUnsupported(detail) {
  showScreen({
    name: "unsupported",
    title: say("This browser cannot run Scrutin", "Ce navigateur ne peut pas exécuter Scrutin"),
    sentences: [
      say(
        "Scrutin needs a browser from 2023 or later, with WebAssembly allowed.",
        "Scrutin demande un navigateur de 2023 ou plus récent, où WebAssembly est autorisé.",
      ),
      say(`What is missing: ${detail}.`, `Ce qui manque : ${detail}.`),
    ],
    reasons: [
      say("Update the browser, or open this page in another one.", "Mettez le navigateur à jour, ou ouvrez cette page dans un autre."),
      say(
        "If the browser is new, a security setting or an extension may have switched WebAssembly off.",
        "Si le navigateur est récent, un réglage de sécurité ou une extension a pu désactiver WebAssembly.",
      ),
    ],
    rest: [linkToView()],
  });
}

function showFramed() {
  const link = make("a", { href: location.href, target: "_blank", rel: "noopener", className: "primary" }, say("Open Scrutin in its own tab", "Ouvrir Scrutin dans son propre onglet"));
  showScreen({
    name: "framed",
    title: say("Scrutin does not run inside another page", "Scrutin ne s’exécute pas dans une autre page"),
    sentences: [
      say(
        "The page around it could cover or imitate parts of it, and you could not tell.",
        "La page qui l’entoure pourrait en cacher ou en imiter des parties sans que vous le remarquiez.",
      ),
      say(
        "In a tab of its own you see its address and know what you are reading.",
        "Dans son propre onglet, vous voyez son adresse et savez ce que vous lisez.",
      ),
    ],
    rest: [make("p", {}, link), copyable(say("Or copy the link", "Ou copiez le lien"), location.href)],
  });
}

function showHalfLoaded(what) {
  showScreen({
    name: "half-loaded",
    title: say("Scrutin did not arrive whole", "Scrutin n’est pas arrivé en entier"),
    sentences: [
      say(
        `${what} Scrutin does not start with a part missing, since it could then show you less than there is.`,
        `${what} Scrutin ne démarre pas s’il lui manque une partie, car il pourrait alors montrer moins qu’il n’y a.`,
      ),
    ],
    rest: [make("p", {}, reloadButton()), linkToView()],
  });
}
