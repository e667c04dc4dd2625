// The same script as a worker: it draws nothing and is a desk, whose part stands before this one. The desk leaves the
// function that answers in `scrutinAnswer`.

function serve() {
  let ready = null;
  onmessage = async ({ data }) => {
    try {
      const answer = (await (ready ??= openDesk()))(data);
      postMessage(answer, [answer.buffer]);
    } catch (error) {
      stop(describe(error), error);
    }
  };
}
