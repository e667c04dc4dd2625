// The parts of the program: the first part of the page, the whole page, and the desk. In a single file the last two stand
// before this script. From a server the page begins with its first part; the others are asked for when they are first
// needed, by a script element, since the page's policy lets nothing else in.

// The text of this script and of a part, as they stand in their files or elements.
const ownText = () => `(${scrutin.toString()})();\n`;
const partText = (name) => `globalThis.scrutin${name}=${globalThis[`scrutin${name}`].toString()};\n`;

const isHere = (name) => typeof globalThis[`scrutin${name}`] === "function";
const loading = {};

// Tells whether the part is here now.
function load(name) {
  if (isHere(name)) return Promise.resolve(true);
  loading[name] ??= new Promise((done) => {
    const script = document.createElement("script");
    const [file, integrity] = files[name];
    script.integrity = integrity;
    script.onload = () => done(true);
    script.onerror = () => {
      loading[name] = null;
      script.remove();
      done(false);
    };
    script.src = file;
    document.head.append(script);
  });
  return loading[name];
}

// The glue and the module of a part that is here; `null` if it was changed on its way.
function opened(name) {
  const { glue, length, packed } = globalThis[`scrutin${name}`]();
  const bytes = new Uint8Array(packed.length);
  for (let place = 0; place < bytes.length; place += 1) bytes[place] = packed.charCodeAt(place);
  return bytes.length === length ? { glue, bytes } : null;
}

// Starts the desk, ungated: if it fails, the page goes on without.
function openDesk() {
  const desk = opened("Desk");
  if (desk === null) throw new Error("The desk was changed on its way here.");
  return desk.glue({ module_or_path: desk.bytes }).then(() => globalThis.scrutinAnswer);
}

// Starts a part that draws. What stood in the page goes when it stands.
function run(name) {
  const part = opened(name);
  if (part === null) {
    return showHalfLoaded(
      say(
        "The program was changed on its way here, most likely by a server that names the wrong text encoding.",
        "Le programme a été modifié en chemin, sans doute par un serveur qui annonce un mauvais encodage du texte.",
      ),
    );
  }
  standing = [...document.body.childNodes].filter((node) => node.nodeName !== "SCRIPT");
  gateNextInstance();
  part.glue({ module_or_path: part.bytes }).then(
    () => globalThis.scrutinMounted(),
    (error) => {
      if (error instanceof WebAssembly.CompileError) showUnsupported(say("WebAssembly as of 2023, or the permission to run it", "le WebAssembly de 2023, ou la permission de l’exécuter"));
      else stop(describe(error), error);
    },
  );
}

// What the first part hands to the whole page, which takes over from it: how the reader left it.
let luggage = null;

function takeOver(packed) {
  luggage = packed;
  closeGate();
  for (const desk of desks) desk.stop();
  run("Whole");
}
