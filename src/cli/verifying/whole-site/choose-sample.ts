// Chooses some of many, at random.

/** `size` of the things; all where there are no more. The bytes are random ones, four for each that is chosen. */
export function chooseSample<T>(things: readonly T[], size: number, bytes: Uint8Array): T[] {
  const left = [...things];
  const chosen: T[] = [];
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let n = 0; n < size && left.length > 0; n += 1) {
    const at = numbers.getUint32(n * 4) % left.length;
    chosen.push(...left.splice(at, 1));
  }
  return chosen;
}
