/** The base address that holds at a place of a document. */

/** The address of the document with each xml:base from the outside in (XML Base, section 4); undefined where none is absolute. */
export function resolveBase(
  address: string | undefined,
  bases: readonly string[],
): string | undefined {
  let base = address;
  for (const one of bases) base = URL.parse(one, base)?.href ?? base;
  return base;
}
