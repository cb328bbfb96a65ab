// Decides which entries of a feed carry their full content, so that every document fits into KV.

/**
 * Bytes of HTML (UTF-8, addresses absolute) that one document carries at most: 8 MiB. A KV value
 * holds 25 MiB; Atom is the costliest format, since each `<`, `>` and `&` of the HTML becomes four
 * or five bytes. That makes the densest HTML at hand (`<p>a</p>`) 2.3 times as long, and the longest
 * titles, summaries, topics and enclosures of 249 entries, the most that a feed has, take 6 MiB more:
 * 24.5 MiB in all. A tombstone takes the room that its entry leaves, since a reason is half as long as
 * a summary.
 */
export const contentBudget = 8 * 1024 * 1024;

const encoder = new TextEncoder();

/**
 * How many of the entries, from the newest, carry content: those whose HTML together stays within
 * `contentBudget`. After the first that does not fit none does, so that content never has holes.
 */
export function countWithContent(htmls: Iterable<string>): number {
  let bytes = 0;
  let count = 0;
  for (const html of htmls) {
    bytes += encoder.encode(html).length;
    if (bytes > contentBudget) break;
    count += 1;
  }
  return count;
}
