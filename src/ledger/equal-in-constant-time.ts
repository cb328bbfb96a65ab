// Compares secrets without telling by the time it takes how much of them is right.

/** True where the texts are the same. Only their lengths can be told from the time. */
export function equalInConstantTime(a: string, b: string): boolean {
  const encoder = new TextEncoder();
  const [first, second] = [encoder.encode(a), encoder.encode(b)];
  return first.length === second.length && crypto.subtle.timingSafeEqual(first, second);
}
