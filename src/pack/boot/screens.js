// Screens that stand in place of the app. They are drawn by hand, outside the WebAssembly, so that they work when it
// does not; and only with text nodes, so that nothing in an address or a message can become markup.

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
  document.body.replaceChildren(screen);
  heading.focus();
}

// A labelled box with text that can be selected, and a button that copies it.
function copyable(label, text) {
  const box = make("textarea", { readOnly: true, rows: Math.min(8, text.split("\n").length), value: text, spellcheck: false });
  const button = make("button", { type: "button" }, "Copy");
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
    button.textContent = copied ? "Copied" : "Press Ctrl+C to copy";
  });
  return make("div", { className: "copyable" }, make("label", {}, label, box), button);
}

function reloadButton() {
  const button = make("button", { type: "button", className: "primary" }, "Reload this view");
  button.addEventListener("click", () => location.reload());
  return button;
}

const needed = "Scrutin needs a browser from 2023 or later, with WebAssembly allowed.";

function showUnsupported(detail) {
  showScreen({
    name: "unsupported",
    title: "This browser cannot run Scrutin",
    sentences: [needed, `What is missing: ${detail}.`],
    reasons: [
      "Update the browser, or open this page in another one.",
      "If the browser is new, a security setting or an extension may have switched WebAssembly off.",
    ],
    rest: [copyable("The link to this view", location.href)],
  });
}

function showFramed() {
  const link = make("a", { href: location.href, target: "_blank", rel: "noopener", className: "primary" }, "Open Scrutin in its own tab");
  showScreen({
    name: "framed",
    title: "Scrutin does not run inside another page",
    sentences: [
      "The page around it could cover or imitate parts of it, and you could not tell.",
      "In a tab of its own you see its address and know what you are reading.",
    ],
    rest: [make("p", {}, link), copyable("Or copy the link", location.href)],
  });
}

function showHalfLoaded(what) {
  showScreen({
    name: "half-loaded",
    title: "Scrutin did not arrive whole",
    sentences: [`${what} Scrutin does not start with a part missing, since it could then show you less than there is.`],
    rest: [make("p", {}, reloadButton()), copyable("The link to this view", location.href)],
  });
}
