// Writes the made-up archive into a folder, also by itself: node tests/bench/archive/write-archive.ts <folder> <count>

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArchiveFile } from './make-archive.ts';

/** What was written. `bytes` are those of the bulletins. */
export interface WrittenArchive {
  readonly bulletins: number;
  readonly bytes: number;
  readonly pictures: number;
}

/** Writes the first `count` bulletins of an archive of `count` below a folder such as `articles/`. */
export function writeArchive(folder: string, count: number): WrittenArchive {
  let [bytes, pictures] = [0, 0];
  const made = new Set<string>();
  const write = (path: string, content: string | Uint8Array) => {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, content);
  };
  for (let n = 0; n < count; n += 1) {
    const { path, text, picture } = makeArchiveFile(n, count);
    write(path, text);
    bytes += Buffer.byteLength(text);
    if (!picture) continue;
    write(picture.path, picture.bytes);
    pictures += 1;
  }
  return { bulletins: count, bytes, pictures };
}

if (import.meta.main) {
  const [folder, count] = process.argv.slice(2);
  if (!folder || !Number(count)) throw new Error('tell a folder and how many bulletins');
  console.log(writeArchive(folder, Number(count)));
}
