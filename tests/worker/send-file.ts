// Sends files to the Worker under test.

import { sha256 } from '../../src/domain/sha256.ts';
import { call } from './site.ts';

/** Puts a file under the SHA-256 of its bytes, or under another. */
export function sendFile(bytes: Uint8Array, type: string, name = sha256(bytes)): Promise<Response> {
  return call('PUT', `/media/${name}`, {
    body: new Uint8Array(bytes),
    headers: { 'Content-Type': type },
  });
}

/** The path under which readers get a file. */
export function pathOf(bytes: Uint8Array, extension: string): string {
  return `/media/${sha256(bytes)}.${extension}`;
}
