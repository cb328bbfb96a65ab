// What KV holds under a key, as the checks see it, whether read through the binding or from its files.

import * as v from 'valibot';

/** A value, unpacked, with its metadata as it was stored. */
export interface StoredValue {
  readonly value: string;
  readonly metadata: unknown;
}

const packedSchema = v.object({ encoding: v.literal('gzip') });

/** A value as text, unpacked where its metadata says that it is compressed. */
export async function unpack(bytes: ArrayBuffer, metadata: unknown): Promise<StoredValue> {
  const blob = new Blob([bytes]);
  const stream = v.is(packedSchema, metadata)
    ? blob.stream().pipeThrough(new DecompressionStream('gzip'))
    : blob.stream();
  return { value: await new Response(stream).text(), metadata };
}
