// Reads the manifest of an export.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { hashBytes } from '../files/hash-bytes.ts';
import { type Manifest, manifestName, manifestSchema } from './manifest.ts';

/** The manifest and its own SHA-256, by which an export is known; or what is wrong with it. */
export type LoadedManifest =
  | { readonly kind: 'read'; readonly manifest: Manifest; readonly sha256: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken'; readonly why: string };

/** Reads the manifest in a folder. Throws the file system's error for anything but that there is none. */
export async function loadManifest(folder: string): Promise<LoadedManifest> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, manifestName));
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent) return { kind: 'absent' };
    throw error;
  }
  const text = new TextDecoder().decode(bytes);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), manifestSchema), text);
  if (parsed.success) return { kind: 'read', manifest: parsed.output, sha256: hashBytes(bytes) };
  const [issue] = parsed.issues;
  return { kind: 'broken', why: `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim() };
}
