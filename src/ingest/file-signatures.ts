/** Knows by their first bytes the files that are not plain text, and what they should be saved as. */

/** What a file is that is not plain text: `zip` may be .docx, `ole` .doc or .wps; `binary` is anything else with a NUL byte. */
export type BinaryKind =
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'utf16'
  | 'utf32'
  | 'html'
  | 'binary';

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['utf32', [0xff, 0xfe, 0x00, 0x00]],
  ['utf32', [0x00, 0x00, 0xfe, 0xff]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
];

/**
 * The kind of a file that is not plain text in a byte encoding, or undefined.
 * A NUL byte anywhere counts as binary: no text has one, and UTF-16 without a byte-order mark does.
 */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  for (const [kind, magic] of signatures) {
    if (magic.every((byte, at) => bytes[at] === byte)) return kind;
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (/^(?:ï»¿)?\s*<(?:!doctype html|html)\b/i.test(start)) return 'html';
  const nul = bytes.indexOf(0);
  if (nul === -1) return undefined;
  return looksLikeUtf16(bytes) ? 'utf16' : 'binary';
}

/** ASCII in UTF-16 has a NUL in every second byte; a Chinese text still has its line ends and digits so. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const parity = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0) parity[at & 1] = (parity[at & 1] ?? 0) + 1;
  }
  return bytes.length % 2 === 0 && Math.min(...parity) === 0;
}
