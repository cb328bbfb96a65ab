// Makes pictures: PNG files of about 20 KB, all different.

import { crc32, deflateSync } from 'node:zlib';
import { makeDice } from './dice.ts';

const [width, height] = [120, 80];

/** The bytes of the nth picture (PNG, second edition: signature, IHDR, IDAT, IEND), 24 bits a pixel. */
export function makePicture(n: number): Uint8Array {
  const dice = makeDice(n * 7919);
  // A filter byte before each row; noise hardly packs, as photographs do not.
  const row = 1 + width * 3;
  const pixels = new Uint8Array(row * height).map((_, at) =>
    at % row === 0 ? 0 : Math.floor((at / row) * 2) + dice.below(96),
  );
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 8);
  head.setUint8(9, 2);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
