/** Unpacks the parts of a Word document that are read, never more of them than a memory holds: a few kilobytes can grow into gigabytes. */
/// <reference path="./jszip-stream.d.ts" />
import JSZip from 'jszip';
import { joinBytes } from '../../domain/collect-bytes.ts';

/** Far more than any bulletin has: XML of a thousand pages, and of all together, pictures included. In bytes. */
const mostXml = 40_000_000;
const mostBytes = 200_000_000;

/** The parts by their names, or that there is more in it than is read. Throws what JSZip does where the archive is damaged. */
export async function unpackParts(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array> | 'too-large'> {
  const archive = await JSZip.loadAsync(bytes);
  const parts = new Map<string, Uint8Array>();
  const left = { xml: mostXml, all: mostBytes };
  for (const file of Object.values(archive.files)) {
    if (file.dir || isUnread(file.name)) continue;
    const isXml = /\.(?:xml|rels)$/i.test(file.name);
    const part = await unpack(file, isXml ? Math.min(left.xml, left.all) : left.all);
    if (!part) return 'too-large';
    if (isXml) left.xml -= part.length;
    left.all -= part.length;
    parts.set(file.name, part);
  }
  return parts;
}

/** Fonts, tables that are embedded, what other programs keep there: no text is in them. */
function isUnread(name: string): boolean {
  return /^(?:customXml|docProps)\/|\/(?:embeddings|fonts|activeX)\/|\.bin$/i.test(name);
}

/** Undefined where more comes than `most` bytes. What the archive says of its sizes is not believed. */
function unpack(file: JSZip.JSZipObject, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((done, fail) => {
    const stream = file.internalStream('uint8array');
    stream.on('data', (chunk) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        stream.pause();
        done(undefined);
      }
    });
    stream.on('end', () => done(joinBytes(chunks, size)));
    stream.on('error', fail);
    stream.resume();
  });
}
