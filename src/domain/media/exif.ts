// Reads what a camera wrote beside an image (Exif): which side was up, and where it was taken.

import type { MediaType } from './media-types.ts';

/**
 * An entry of the first directory of an image's Exif by its tag (TIFF 6.0, section 2), as the 16 bits
 * of a short; undefined where there is none. JPEG and PNG carry Exif that browsers heed. Throws a
 * RangeError where the file is cut off.
 */
export function readExif(view: DataView, type: MediaType, tag: number): number | undefined {
  const tiff = findExif(view, type);
  if (!tiff) return undefined;
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  const entries = tiff.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (tiff.getUint16(at, isLittle) === tag) return tiff.getUint16(at + 8, isLittle);
  }
  return undefined;
}

/** True where a camera or telephone wrote down where the image was taken: there is a directory of GPS (Exif 3.0, 4.6.3). */
export function hasLocation(bytes: Uint8Array, type: MediaType): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readExif(view, type, 0x8825) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function findExif(view: DataView, type: MediaType): DataView | undefined {
  if (type === 'image/jpeg') return findExifOfJpeg(view);
  return type === 'image/png' ? findExifOfPng(view) : undefined;
}

/** `Exif`, which two NULs and the data follow. */
const exifMark = 0x45786966;

/** The first APP1 segment that is Exif, before the scan (Exif 3.0, section 4.7.2). */
function findExifOfJpeg(view: DataView): DataView | undefined {
  for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda; ) {
    const [marker, length] = [view.getUint8(at + 1), view.getUint16(at + 2)];
    if (marker === 0xe1 && view.getUint32(at + 4) === exifMark) {
      return slice(view, at + 10, length - 8);
    }
    at += 2 + length;
  }
  return undefined;
}

/** The chunk `eXIf` (PNG, third edition, 11.3.4.5). */
function findExifOfPng(view: DataView): DataView | undefined {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (nameAt(view, at + 4) === 'eXIf') return slice(view, at + 8, view.getUint32(at));
  }
  return undefined;
}

/** The four letters that name a chunk or a box. */
export function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}

/** A part of a view. */
export function slice(view: DataView, at: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, length);
}
