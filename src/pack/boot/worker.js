// The same script as a worker: it draws nothing and is a desk, made of the module that comes with the first message. The
// desk leaves the function that answers in `scrutinAnswer`.

function serve() {
  let ready = null;
  onmessage = async ({ data }) => {
    try {
      if (ready === null) {
        ready = deskGlue({ module_or_path: data });
        return;
      }
      await ready;
      const answer = globalThis.scrutinAnswer(data);
      postMessage(answer, [answer.buffer]);
    } catch (error) {
      stop(describe(error), error);
    }
  };
}
