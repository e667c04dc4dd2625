// A static server for the built page: what `make serve` runs and what the browser tests load from.
//
//   node tools/serve.mjs [--root dist] [--base /] [--port 8080]
//
// It is as plain as the hosts the page is meant for: files, their types, and the rules of a `_headers` file. It listens
// on this machine only, and takes the next free port when the wanted one is taken.

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** The rules of a `_headers` file as [path or prefix*, name, value]. */
function parseHeaders(text) {
  const rules = [];
  let scope = null;
  for (const line of text.split("\n")) {
    if (line.startsWith("/")) scope = line.trim();
    else if (line.trim() !== "") {
      const colon = line.indexOf(":");
      rules.push([scope, line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

function applies(scope, place) {
  return scope.endsWith("*") ? place.startsWith(scope.slice(0, -1)) : place === scope;
}

/**
 * Serves `root` under `base`. `headers: false` plays a host that knows no `_headers` file. `answer(request, response, place)`
 * may answer first by returning true; `place` is null outside `base`.
 * Gives the address of the page and a function that ends the server.
 */
export async function serve({ root, base = "/", port = 0, headers: readsHeaders = true, answer = () => false }) {
  const rules = readsHeaders ? parseHeaders(await readFile(path.join(root, "_headers"), "utf8")) : [];
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const place = asked.startsWith(base) ? `/${asked.slice(base.length)}` : null;
    const file = place === null ? null : path.join(root, place.endsWith("/") ? `${place}index.html` : place);
    const inside = file !== null && path.resolve(file).startsWith(path.resolve(root) + path.sep);
    const known = inside && (await stat(file).catch(() => null))?.isFile();
    if (answer(request, response, place)) return;
    if (!known || path.basename(file) === "_headers") {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("There is no such file here.\n");
      return;
    }
    const headers = { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" };
    for (const [scope, name, value] of rules) if (applies(scope, place)) headers[name] = value;
    response.writeHead(200, headers);
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}

/** Listens on the wanted port, or on the next free one of the twenty after it. */
async function listen(server, port) {
  for (let tried = port; ; tried += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(tried, "127.0.0.1", () => (server.off("error", reject), resolve()));
      });
      return;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried - port >= 20) throw error;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, otherwise) => {
    const place = process.argv.indexOf(`--${name}`);
    return place === -1 ? otherwise : process.argv[place + 1];
  };
  const wanted = Number(option("port", "8080"));
  const { address } = await serve({ root: option("root", "dist"), base: option("base", "/"), port: wanted });
  if (!address.includes(`:${wanted}/`)) console.log(`Port ${wanted} is taken, so this is another one.`);
  console.log(`Scrutin is at ${address} (Ctrl+C ends it).`);
}
