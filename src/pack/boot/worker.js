// The same script as a worker: it draws nothing, and answers what the page asks of the WebAssembly inside it. The app
// tells how, through `scrutinAnswer`, when it finds itself without a document.

function serve() {
  const ready = wasm_bindgen({ module_or_path: unpack() });
  onmessage = async ({ data }) => {
    try {
      await ready;
      const answer = globalThis.scrutinAnswer(data);
      postMessage(answer, [answer.buffer]);
    } catch (error) {
      stop(describe(error), error);
    }
  };
}
