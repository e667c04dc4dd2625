// Every call into the WebAssembly goes through this gate. It sees each trap, also one that a promise or a callback
// would have swallowed, and stays shut afterwards.

const noEntry = new Error("Scrutin has stopped.");

function gate(exports) {
  const gated = Object.create(null);
  for (const [name, value] of Object.entries(exports)) {
    gated[name] = typeof value === "function" ? guard(value) : value;
  }
  return gated;
}

function guard(call) {
  return function () {
    if (stopped) throw noEntry;
    try {
      return call.apply(null, arguments);
    } catch (error) {
      stop(describe(error), error);
      throw error;
    }
  };
}

// Lets wasm-bindgen's glue see the gated exports in place of the real ones, once, for the module it is about to start.
function gateNextInstance() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (source, imports) => {
    WebAssembly.instantiate = instantiate;
    const { module, instance } = await instantiate.call(WebAssembly, source, imports);
    return { module, instance: { exports: gate(instance.exports) } };
  };
}
