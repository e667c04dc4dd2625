// Reports of a vote nobody held, as the files a reader would bring.

import { deflateRawSync } from "node:zlib";

export const GAZETTE = `Council backs harbour bill

The Harbour Council adopted the harbour bill on Friday by 19 votes to 8, with four abstentions.
The mayor demanded the withdrawal of the barges from the upper quay.
`;

export const HERALD = `<!doctype html><html lang="en"><head><title>Harbour bill passes – The Herald</title>
<meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2024-03-02T08:00:00Z">
<script>document.title = "19 votes to 9";</script></head>
<body><nav><a href="#">Home</a></nav><article><h1>Harbour bill passes</h1>
<p>The Harbour Council adopted the harbour bill by 19 votes to 9.</p>
<p>The mayor &ldquo;demanded&rdquo; the withdrawal of the barges from the upper quay.</p></article><footer>About us</footer></body></html>`;

export const COURIER = `---
title: The quay decides
publisher: The Courier
date: 2024-03-03
---
# The quay decides

The harbour bill was adopted **19-8** by the Harbour Council. *Nobody* spoke of the barges.
`;

export const TABLE = `title,text,publisher,date
Row one,"The Harbour Council adopted the bill by 19 votes to 8, says the first row.",The Sheet,2024-03-04
Row two,"The Harbour Council rejected nothing, says the second row.",The Sheet,soon
`;

export const LIST = JSON.stringify([{ title: "From JSON", body: "A spokesman of the Harbour Council said 19 members voted for the bill and 8 against.", source: "The Wire" }]);

export const DESCRIPTION = `title = "The harbour bill"

[[report]]
file = "gazette.txt"
publisher = "The Gazette"
date = "2024-03-01"

[[chamber]]
name = "Harbour Council"
seats = 31
`;

export const file = (name, content, mimeType = "text/plain") => ({ name, mimeType, buffer: Buffer.from(content) });

/** A zip of packed files, as other programs write it. */
export function zip(files) {
  const crc = (bytes) => {
    let sum = ~0;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return ~sum >>> 0;
  };
  const bodies = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(1 << 11, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, place, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** Picks files in the view of the reader's own reports, and waits until they are compared. */
export async function bring(page, files) {
  await page.getByLabel("Choose files").setInputFiles(files);
  await page.getByText(/^Compared: /u).waitFor();
}
