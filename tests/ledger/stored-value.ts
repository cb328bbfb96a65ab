// What KV holds under a key, as the checks see it, whether read through the binding or from its files.

import * as v from 'valibot';

/** A value, unpacked, with its metadata as it was stored. The bytes of a file stand as `asText` has them. */
export interface StoredValue {
  readonly value: string;
  readonly metadata: unknown;
}

const fileSchema = v.object({ type: v.string() });

/** Bytes that are no text, a character for each. */
export function asText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 10_000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 10_000));
  }
  return text;
}

const packedSchema = v.object({ encoding: v.literal('gzip') });

/** A value as text, unpacked where its metadata says that it is compressed. */
export async function unpack(bytes: ArrayBuffer, metadata: unknown): Promise<StoredValue> {
  if (v.is(fileSchema, metadata)) return { value: asText(new Uint8Array(bytes)), metadata };
  const blob = new Blob([bytes]);
  const stream = v.is(packedSchema, metadata)
    ? blob.stream().pipeThrough(new DecompressionStream('gzip'))
    : blob.stream();
  return { value: await new Response(stream).text(), metadata };
}
