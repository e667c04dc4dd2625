// Every call into the WebAssembly goes through this gate. It sees each trap, also one that a promise or a callback
// would have swallowed, and stays shut afterwards. When another part of the page takes over, the gate of the one before
// is closed: what still calls it gets no answer, and that is no fault.

const noEntry = new Error("Scrutin has stopped.");
let turn = 0;

function closeGate() {
  turn += 1;
}

function gate(exports) {
  const gated = Object.create(null);
  const mine = turn;
  for (const [name, value] of Object.entries(exports)) {
    gated[name] = typeof value === "function" ? guard(value, mine) : value;
  }
  return gated;
}

function guard(call, mine) {
  return function () {
    if (stopped) throw noEntry;
    if (mine !== turn) return undefined;
    try {
      return call.apply(null, arguments);
    } catch (error) {
      stop(describe(error), error);
      throw error;
    }
  };
}

// Lets wasm-bindgen's glue see the gated exports in place of the real ones, once, for the module it is about to start.
function gateInstance(bytes) {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (source, imports) => {
    const started = await instantiate.call(WebAssembly, source, imports);
    if (source !== bytes) return started;
    WebAssembly.instantiate = instantiate;
    return { module: started.module, instance: { exports: gate(started.instance.exports) } };
  };
}
