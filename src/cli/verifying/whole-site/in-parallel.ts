// Does the same to many things, a few at a time.

/** The results in the order of the things. Stops at the first that throws. */
export async function inParallel<T, R>(
  things: readonly T[],
  lanes: number,
  act: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async () => {
    while (next < things.length) {
      const at = next;
      next += 1;
      const thing = things[at];
      if (thing !== undefined) results[at] = await act(thing);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, things.length) }, run));
  return results;
}
