// What the app has the browser do beside drawing: take files in hand, unpack, keep, save, start a worker. Plumbing
// only: what a file means is decided in the WebAssembly. Each answer comes through `done`; `null` says that it cannot
// be had, which is never a fault.

// The page as it was before the app changed it, so that it can be written again with other reports inside.
const shell = isWorker ? null : readShell();

function readShell() {
  const policy =
    document.querySelector("meta[name=scrutin-file-policy]") ?? document.querySelector("meta[http-equiv=Content-Security-Policy]");
  const isOurs = (element) => element.matches("meta[charset], meta[http-equiv], meta[name=scrutin-file-policy], style");
  return {
    policy: policy?.content ?? "",
    head: [...document.head.children].filter((element) => !isOurs(element)).map((element) => element.outerHTML).join("\n"),
    style: document.querySelector("style")?.textContent ?? "",
    body: document.getElementById("scrutin-boot")?.outerHTML ?? "",
    carried: document.getElementById("scrutin-own")?.textContent ?? null,
  };
}

// The desk in the page; there is one, and once it failed it answers nothing any more.
let deskHere = null;

async function sitHere(tell) {
  deskHere ??= openDesk();
  let answer = await deskHere;
  return {
    // The browser has its turn first.
    send: (bytes) =>
      setTimeout(() => {
        let answered = null;
        try {
          answered = answer(bytes);
        } catch {
          deskHere = Promise.resolve((answer = () => null));
        }
        tell(answered);
      }),
    stop: () => {},
  };
}

function sitApart(tell) {
  const address = URL.createObjectURL(new Blob([partText("Desk"), ownText()], { type: "text/javascript" }));
  workerAddress = address;
  try {
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => {
      URL.revokeObjectURL(address);
      tell(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      tell(null);
    };
    return { send: (bytes) => worker.postMessage(bytes, [bytes.buffer]), stop: () => worker.terminate() };
  } finally {
    workerAddress = null;
  }
}

// The desks that are open.
const desks = new Set();

// The files last picked or dropped.
let picked = [];

async function walk(entry, path, deepest, most) {
  if (picked.length > most) return;
  if (entry.isFile) {
    const file = await new Promise((done) => entry.file(done, () => done(null)));
    picked.push({ path: path + entry.name, file });
  } else if (path.split("/").length <= deepest) {
    const reader = entry.createReader();
    for (;;) {
      // A folder is told in portions; an empty one is the end.
      const portion = await new Promise((done) => reader.readEntries(done, () => done([])));
      if (portion.length === 0) return;
      for (const inner of portion) await walk(inner, `${path}${entry.name}/`, deepest, most);
    }
  } else {
    picked.push({ path: `${path}${entry.name}/`, file: null });
  }
}

async function readAll(stream, most) {
  const parts = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
}

const through = (bytes, transform, most) => readAll(new Blob([bytes]).stream().pipeThrough(transform), most);

// One database a page, so that two copies on one host do not share it.
const shelf = () => `scrutin ${location.pathname}`;

function withShelf(make, use, done) {
  const opening = indexedDB.open(shelf(), 1);
  opening.onupgradeneeded = () => {
    // Nothing is stored unless asked, not even an empty shelf.
    if (make) opening.result.createObjectStore("own");
    else opening.transaction.abort();
  };
  opening.onerror = (event) => {
    event.preventDefault();
    done(null);
  };
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("own", make ? "readwrite" : "readonly");
    const request = use(transaction.objectStore("own"));
    const end = (answer) => {
      opening.result.close();
      done(answer);
    };
    transaction.oncomplete = () => end(make ? true : (request.result ?? null));
    transaction.onabort = () => end(null);
  };
}

const hands = {
  // Files of an input or a drop, or a text that was dropped: pairs of path and size, the size empty where there is no file.
  async pick(event, deepest, most, done) {
    picked = [];
    const dropped = event.dataTransfer;
    if (dropped) {
      // All of this must be asked before the first wait: afterwards the drop is over.
      const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
      const [html, plain] = ["text/html", "text/plain"].map((kind) => dropped.getData(kind));
      const files = [...dropped.files];
      for (const entry of entries) await walk(entry, "", deepest, most);
      // Some drops have files, but no entries that could be walked.
      if (entries.length === 0) for (const file of files) picked.push({ path: file.name, file });
      if (picked.length === 0 && (html || plain)) {
        picked.push({ path: html ? "dropped.html" : "dropped.txt", file: new File([html || plain], "dropped") });
      }
    } else {
      for (const file of event.target.files) picked.push({ path: file.webkitRelativePath || file.name, file });
      event.target.value = "";
    }
    done(picked.flatMap(({ path, file }) => [path, file ? String(file.size) : ""]));
  },

  read(place, done) {
    const file = picked[place]?.file;
    if (!file) done(null);
    else file.arrayBuffer().then((buffer) => done(new Uint8Array(buffer)), () => done(null));
  },

  inflate(bytes, most, done) {
    through(bytes, new DecompressionStream("deflate-raw"), most).then(done, () => done(null));
  },

  // A text as letters, digits, - and _, packed; and back.
  async shorten(text, done) {
    const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"), Infinity);
    const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    done(btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""));
  },

  async lengthen(code, most, done) {
    try {
      const letters = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
      const bytes = await through(Uint8Array.from(letters, (c) => c.charCodeAt(0)), new DecompressionStream("deflate-raw"), most);
      done(bytes === null ? null : new TextDecoder().decode(bytes));
    } catch {
      done(null);
    }
  },

  save(name, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },

  // This page as one file, with a form of reports inside; `null` if a part of it is not to be had. The form has no
  // `<`, so nothing in it is markup.
  async page(form, done) {
    if (!((await load("Whole")) && (await load("Desk")))) return done(null);
    const parts = [
      '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${shell.policy}">`,
      shell.head,
      `<style>${shell.style}</style>\n</head>\n<body>`,
      shell.body,
      `\x3cscript type="application/json" id="scrutin-own">${form}\x3c/script>`,
      `\x3cscript>${partText("Desk")}\x3c/script>\x3cscript>${partText("Whole")}\x3c/script>\x3cscript>${ownText()}\x3c/script>\n</body>\n</html>\n`,
    ];
    done(parts.join("\n"));
  },

  carried: () => shell.carried,

  // On a disk all pages share what is kept, so nothing is.
  canKeep: () => location.protocol.startsWith("http") && typeof indexedDB === "object" && indexedDB !== null,

  keep: (form, done) => withShelf(true, (store) => store.put(form, "form"), done),
  kept: (done) => withShelf(false, (store) => store.get("form"), done),
  forget(done) {
    const deleting = indexedDB.deleteDatabase(shelf());
    deleting.onsuccess = () => done(true);
    deleting.onerror = () => done(null);
  },

  // Starts a desk, apart in a worker or here, and gives two functions, `send` and `stop`. `done` hears each answer in
  // turn, `null` for a failure.
  desk(apart, done) {
    let open = true;
    const tell = (answer) => {
      if (open) done(answer);
    };
    const seated = load("Desk")
      .then((loaded) => (loaded ? (apart ? sitApart(tell) : sitHere(tell)) : null))
      .catch(() => null);
    const desk = {
      send: (bytes) => seated.then((desk) => (desk === null ? tell(null) : desk.send(bytes))),
      stop() {
        open = false;
        desks.delete(desk);
        seated.then((desk) => desk?.stop());
      },
    };
    desks.add(desk);
    return desk;
  },

  // Tells whether the whole page is at hand, to which the first part then hands over.
  whole: (done) => load("Whole").then(done),
  // Not from within a call of the part that goes.
  takeOver: (packed) => queueMicrotask(() => takeOver(packed)),
  luggage: () => luggage,
};

if (!isWorker) globalThis.scrutinHands = Object.freeze(hands);
