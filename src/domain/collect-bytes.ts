// Gathers what comes in pieces, up to a bound: what a sender claims of the length is not believed.

/** The bytes of all pieces (none for the body that an answer has not); undefined where there are more than `most`, the rest of which is not asked for. */
export async function collectBytes(
  pieces: AsyncIterable<Uint8Array> | null,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces ?? []) {
    length += piece.length;
    // Leaving the loop cancels a stream, so that nothing further is fetched or unpacked.
    if (length > most) return undefined;
    kept.push(piece);
  }
  return joinBytes(kept, length);
}

/** The pieces as one, which are `length` bytes together. */
export function joinBytes(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
