// A part of an archive as it is unpacked, piece by piece: JSZip documents it and leaves it out of its types.

import type JSZip from 'jszip';

declare module 'jszip' {
  interface JSZipObject {
    internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
  }
}
