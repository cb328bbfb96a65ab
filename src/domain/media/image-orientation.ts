// Whether an image is shown turned by a quarter: cameras store what the sensor saw, and which side was up beside it.

import type { MediaType } from './media-types.ts';

/**
 * True where browsers show the image turned by a quarter, so that width and height change places: by
 * Exif in JPEG and PNG (orientations 5 to 8), by an `irot` property in AVIF. They do not heed Exif in
 * WebP. What cannot be read is not turned.
 */
export function isTurned(bytes: Uint8Array, type: MediaType): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const exif = findExif(view, type);
    if (exif) return readOrientation(exif) >= 5;
    return type === 'image/avif' && hasQuarterTurn(view);
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

/** Tag 0x0112 of the first directory (TIFF 6.0, section 2 and Orientation); 1, upright, where it is not told. */
function readOrientation(tiff: DataView): number {
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  const entries = tiff.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (tiff.getUint16(at, isLittle) !== 0x0112) continue;
    const orientation = tiff.getUint16(at + 8, isLittle);
    return orientation <= 8 ? orientation : 1;
  }
  return 1;
}

/** An `irot` among the item properties by 90° or 270° (HEIF, ISO/IEC 23008-12, 6.5.10). Its items are all turned alike (MIAF). */
function hasQuarterTurn(view: DataView): boolean {
  const meta = findBox(view, 'meta');
  const properties = meta && findBox(slice(meta, 4, meta.byteLength - 4), 'iprp');
  const container = properties && findBox(properties, 'ipco');
  const turn = container && findBox(container, 'irot');
  return turn !== undefined && turn.getUint8(0) % 2 === 1;
}

/** The contents of the first box of a kind (ISO/IEC 14496-12, 4.2). */
function findBox(view: DataView, kind: string): DataView | undefined {
  for (let at = 0; at + 8 <= view.byteLength; ) {
    const size = view.getUint32(at);
    if (size < 8) return undefined;
    if (nameAt(view, at + 4) === kind) return slice(view, at + 8, size - 8);
    at += size;
  }
  return undefined;
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}

function slice(view: DataView, at: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, length);
}
