// The slug that a file's name gives.

import { basename } from 'node:path';
import { normalizeSlug } from '../../domain/slug.ts';

/** The base name without `.md`, in NFC: macOS hands out file names in NFD. */
export function slugOfFile(path: string): string {
  return normalizeSlug(basename(path).replace(/\.md$/i, ''));
}
