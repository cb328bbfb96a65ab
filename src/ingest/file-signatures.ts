/** Knows by their contents the files that are not plain text, and which of them documents are read from. */
import { partNames } from './zip-names.ts';

/**
 * What a file is that is not plain text. `word`, `excel`, `powerpoint` and `ole` are those of Office and WPS
 * before 2007, `encrypted` one of today under a password; `xlsx` and `pptx` stand for OpenDocument's as well;
 * `binary` is anything else with a NUL byte.
 */
export type BinaryKind =
  | 'docx'
  | 'word'
  | 'excel'
  | 'powerpoint'
  | 'ole'
  | 'encrypted'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ofd'
  | 'epub'
  | 'zip'
  | 'archive'
  | 'pdf'
  | 'rtf'
  | 'mhtml'
  | 'image'
  | 'utf16'
  | 'utf32'
  | 'binary';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['pdf', ascii('%PDF-')],
  ['rtf', ascii('{\\rtf')],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ascii('GIF8')],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', ascii('Rar!')],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['utf32', [0xff, 0xfe, 0x00, 0x00]],
  ['utf32', [0x00, 0x00, 0xfe, 0xff]],
];

/** By a part that only this kind of package has. The first that fits counts. */
const packages: readonly (readonly [BinaryKind, RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/],
  ['xlsx', /^xl\/workbook\.xml$/],
  ['pptx', /^ppt\/presentation\.xml$/],
  ['ofd', /^OFD\.xml$/],
  ['epub', /^META-INF\/container\.xml$/],
  ['odt', /^content\.xml$/],
];

/** By the stream that only this kind has, whose name stands in UTF-16 in the file's directory. */
const streams: readonly (readonly [BinaryKind, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['word', 'WordDocument'],
  ['excel', 'Workbook'],
  ['excel', 'Book'],
  ['powerpoint', 'PowerPoint Document'],
];

/**
 * The kind of a file that is not plain text in a byte encoding, or undefined. UTF-16 with its mark is text.
 * A NUL byte anywhere counts as binary otherwise: no text has one, and UTF-16 without its mark does.
 */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  for (const [kind, magic] of signatures) if (startsWith(bytes, magic)) return kind;
  if (startsWith(bytes, ascii('PK\u0003\u0004'))) return packageKind(bytes);
  if (startsWith(bytes, ole)) return streamKind(bytes);
  if (isWebArchive(bytes)) return 'mhtml';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return undefined;
  const nul = bytes.indexOf(0);
  if (nul === -1) return undefined;
  return looksLikeUtf16(bytes) ? 'utf16' : 'binary';
}

function packageKind(bytes: Uint8Array): BinaryKind {
  const names = partNames(bytes);
  // OpenDocument begins with its type, uncompressed, so that it can be told by its first bytes.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  if (start.includes('opendocument.spreadsheet')) return 'xlsx';
  if (start.includes('opendocument.presentation')) return 'pptx';
  return packages.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? 'zip';
}

function streamKind(bytes: Uint8Array): BinaryKind {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return streams.find(([, name]) => text.includes(`${name}\0`))?.[0] ?? 'ole';
}

/** A web page as browsers save it into one file: a message of several parts (RFC 2557). */
function isWebArchive(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  return (
    /^(?:from|mime-version|subject|date|snapshot-[a-z-]+|x-[a-z-]+):/i.test(start) &&
    /^content-type:\s*multipart\/related/im.test(start)
  );
}

/** ASCII in UTF-16 has a NUL in every second byte; a Chinese text still has its line ends and digits so. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const parity = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0) parity[at & 1] = (parity[at & 1] ?? 0) + 1;
  }
  return bytes.length % 2 === 0 && Math.min(...parity) === 0;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
