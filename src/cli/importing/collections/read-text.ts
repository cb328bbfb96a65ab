// Reads the text of a document piece by piece: unpacked where it is compressed, in the encoding that it declares.

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RefusedSource } from './collection.ts';

/** Why a document cannot be read as text. */
export class UnreadableText extends Error {
  readonly encoding: string;

  constructor(encoding: string) {
    super(`not ${encoding}`);
    this.encoding = encoding;
  }
}

/** Where the bytes are: a file, or in memory. */
export type Bytes = { readonly path: string } | { readonly bytes: Uint8Array };

/** More than this, unpacked, is no export: a bomb in gzip grows a thousandfold. */
const maxUnpacked = 4_000_000_000;

/** The bytes in pieces, unpacked where they begin as gzip does. */
async function* readPieces(from: Bytes): AsyncGenerator<Uint8Array> {
  const source = 'path' in from ? createReadStream(from.path) : Readable.from([from.bytes]);
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const head: Uint8Array = first.value;
  const rest = Readable.from(joined(head, pieces));
  if (!(head[0] === 0x1f && head[1] === 0x8b)) {
    yield* rest;
    return;
  }
  let size = 0;
  for await (const piece of rest.pipe(createGunzip())) {
    size += piece.length;
    if (size > maxUnpacked) throw new UnreadableText('gzip');
    yield piece;
  }
}

async function* joined(
  head: Uint8Array,
  pieces: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

/**
 * The text in pieces. The encoding is that of the byte order mark, of `charset` (HTTP), of the XML
 * declaration, else UTF-8 (RFC 7303, section 3). Throws UnreadableText where the bytes are not of it.
 */
export async function* readText(from: Bytes, charset?: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of readPieces(from)) {
    decoder ??= openDecoder(encodingOf(piece, charset));
    yield decode(decoder, piece);
  }
  if (decoder) yield decode(decoder, undefined);
}

function openDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new UnreadableText(label);
  }
}

function decode(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new UnreadableText(decoder.encoding);
  }
}

/** The label of the encoding of a document that begins with these bytes. */
function encodingOf(head: Uint8Array, charset?: string): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  return charset ?? declared ?? 'utf-8';
}

/** No string may be much longer. */
const maxCharacters = 400_000_000;

/** The whole text of a document. Throws RefusedSource where it is longer than a text can be. */
export async function readWhole(from: Bytes, charset?: string): Promise<string> {
  let text = '';
  for await (const piece of readText(from, charset)) {
    text += piece;
    if (text.length > maxCharacters) throw new RefusedSource('too-large');
  }
  return text;
}

/** The first characters of a document, as far as ASCII tells what it is. */
export async function readBeginning(from: Bytes): Promise<string> {
  for await (const piece of readPieces(from)) {
    const encoding = encodingOf(piece);
    const head = piece.subarray(0, 65_536);
    return encoding.startsWith('utf-16')
      ? new TextDecoder(encoding).decode(head)
      : Buffer.from(head).toString('utf8');
  }
  return '';
}
