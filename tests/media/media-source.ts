// Articles that refer to files, for tests that speak to the Worker.

import { sha256 } from '../../src/domain/sha256.ts';
import { makeSource } from '../worker/make-article.ts';

/** A source whose front matter pins the files, which a body refers to. */
export function sourceWithFiles(
  n: number,
  files: Readonly<Record<string, Uint8Array>>,
  body: string,
  over: Record<string, string> = {},
): string {
  const pins = Object.entries(files).map(([path, bytes]) => `"${path}": ${sha256(bytes)}`);
  const pinned = pins.length > 0 ? { files: `{ ${pins.join(', ')} }` } : {};
  return makeSource(n, { ...over, ...pinned }, body);
}
