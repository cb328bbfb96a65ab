// Whether an image is shown turned by a quarter: cameras store what the sensor saw, and which side was up beside it.

import { nameAt, readExif, slice } from './exif.ts';
import type { MediaType } from './media-types.ts';

/**
 * True where browsers show the image turned by a quarter, so that width and height change places: by
 * Exif in JPEG and PNG (orientations 5 to 8), by an `irot` property in AVIF. They do not heed Exif in
 * WebP. What cannot be read is not turned.
 */
export function isTurned(bytes: Uint8Array, type: MediaType): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'image/avif') return hasQuarterTurn(view);
    const orientation = readExif(view, type, 0x0112) ?? 1;
    return orientation >= 5 && orientation <= 8;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
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
