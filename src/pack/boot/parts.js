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

// The characters bytes are written in, as `src/pack` has them, and what each is worth.
const digits = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((digit) => !"\0\r\\`$<".includes(digit));
const worth = Object.fromEntries(digits.map((digit, place) => [digit, place]));

// The bytes in a text of digits: seven for six bytes, the last digit first.
function read(text) {
  const bytes = new Uint8Array((text.length / 7) * 6);
  for (let place = 0, digit = 0; place < bytes.length; place += 6, digit += 7) {
    let number = 0;
    for (let of = 6; of >= 0; of -= 1) number = number * digits.length + worth[text[digit + of]];
    for (let of = 5; of >= 0; of -= 1) {
      bytes[place + of] = number % 256;
      number = Math.floor(number / 256);
    }
  }
  return bytes;
}

// What stands in for a module that was changed on its way.
const CHANGED = new Error("The program was changed on its way here.");

// The glue and the module of a part that is here.
async function opened(name) {
  const { glue, packed } = globalThis[`scrutin${name}`]();
  const code = Uint8Array.from(unpacker.code, (character) => character.charCodeAt(0));
  if (code.length !== unpacker.length) throw CHANGED;
  // Anew for each part: what it took of memory goes with it.
  const { instance } = await WebAssembly.instantiate(code);
  const { memory, room, unpack } = instance.exports;
  const bytes = read(packed);
  // An LZMA file says the length of what is in it from its fifth byte on.
  const length = new DataView(bytes.buffer).getUint32(5, true);
  const [from, to] = [room(bytes.length), room(length)];
  new Uint8Array(memory.buffer).set(bytes, from);
  if (!unpack(from, bytes.length, to, length)) throw CHANGED;
  return { glue, bytes: new Uint8Array(memory.buffer, to, length) };
}

// Starts the desk, ungated: if it fails, the page goes on without.
async function openDesk() {
  const { glue, bytes } = await opened("Desk");
  await glue({ module_or_path: bytes });
  return globalThis.scrutinAnswer;
}

// Starts a part that draws. What stood in the page goes when it stands.
async function run(name) {
  try {
    const { glue, bytes } = await opened(name);
    standing = [...document.body.childNodes].filter((node) => node.nodeName !== "SCRIPT");
    gateInstance(bytes);
    await glue({ module_or_path: bytes });
    globalThis.scrutinMounted();
  } catch (error) {
    if (error === CHANGED) {
      showHalfLoaded(
        say(
          "The program was changed on its way here, most likely by a server that names the wrong text encoding.",
          "Le programme a été modifié en chemin, sans doute par un serveur qui annonce un mauvais encodage du texte.",
        ),
      );
    } else if (error instanceof WebAssembly.CompileError) {
      showUnsupported(say("WebAssembly as of 2023, or the permission to run it", "le WebAssembly de 2023, ou la permission de l’exécuter"));
    } else {
      stop(describe(error), error);
    }
  }
}

// What the first part hands to the whole page, which takes over from it: how the reader left it.
let luggage = null;

function takeOver(packed) {
  luggage = packed;
  closeGate();
  for (const desk of desks) desk.stop();
  run("Whole");
}
