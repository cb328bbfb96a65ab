// Finds out what a file is by its contents, whatever it is called.

import { fileTypeFromBuffer } from 'file-type';
import { imageDimensionsFromData } from 'image-dimensions';
import { isTurned } from './image-orientation.ts';
import type { MediaFacts } from './media-facts.ts';
import { isMediaType, kindOf, type MediaType, maxMediaBytes, maxPixels } from './media-types.ts';

/**
 * What a file is, or why it is not accepted. `unaccepted`: its contents are of another kind (`found`, a
 * media type, empty where nothing is known of them); `disagrees`: they are not what it claims to be.
 */
export type Inspection =
  | ({ readonly ok: true } & Pick<MediaFacts, 'type' | 'width' | 'height'>)
  | { readonly ok: false; readonly reason: 'empty' | 'too-large' | 'unreadable-image' }
  | { readonly ok: false; readonly reason: 'unaccepted'; readonly found: string }
  | {
      readonly ok: false;
      readonly reason: 'disagrees';
      readonly found: MediaType;
      readonly claimed: MediaType;
    }
  | {
      readonly ok: false;
      readonly reason: 'too-many-pixels';
      readonly width: number;
      readonly height: number;
    };

/** Why a file is not accepted. */
export type MediaRefusal = Extract<Inspection, { ok: false }>;

/** Inspects a file. `claimed` is the type that its name or header gives; without one any accepted type will do. */
export async function inspectMedia(bytes: Uint8Array, claimed?: MediaType): Promise<Inspection> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > maxMediaBytes) return { ok: false, reason: 'too-large' };
  const found = await sniff(bytes);
  if (!isMediaType(found)) return { ok: false, reason: 'unaccepted', found };
  // Nothing in the bytes tells a table from other text.
  const type = found === 'text/plain' && claimed === 'text/csv' ? claimed : found;
  if (claimed !== undefined && type !== claimed) {
    return { ok: false, reason: 'disagrees', found, claimed };
  }
  return kindOf(type).isImage ? measure(bytes, type) : { ok: true, type };
}

/** The media type of contents; empty where it is not known. */
async function sniff(bytes: Uint8Array): Promise<string> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  // Plain text is judged by itself: a bulletin that begins with "BM" is no bitmap for that.
  if (!['application/pdf', 'application/rtf'].includes(mime) && isText(bytes)) return 'text/plain';
  return mime === 'image/apng' ? 'image/png' : mime;
}

/**
 * No text in UTF-8, GB 18030 or Big5 has control characters but those of lines and pages, the end of
 * file of DOS, and the escape of ISO 2022; hardly a file that is none is without them.
 */
function isText(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte >= 0x20 || (byte >= 9 && byte <= 13) || byte === 26 || byte === 27,
  );
}

function measure(bytes: Uint8Array, type: MediaType): Inspection {
  const size = readDimensions(bytes);
  if (!size || size.width === 0 || size.height === 0) {
    return { ok: false, reason: 'unreadable-image' };
  }
  const [width, height] = isTurned(bytes, type)
    ? [size.height, size.width]
    : [size.width, size.height];
  if (width * height > maxPixels) return { ok: false, reason: 'too-many-pixels', width, height };
  return { ok: true, type, width, height };
}

/** A file that is cut off may lead the reader beyond its end. */
function readDimensions(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    return imageDimensionsFromData(bytes);
  } catch {
    return undefined;
  }
}
