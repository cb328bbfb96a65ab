// Walks a feed's history as a reader that wants all of it does (RFC 5005, sections 3 and 4).

import type { Ask } from './ask.ts';
import { type Finding, find } from './finding.ts';
import { judgeContent } from './judge-content.ts';
import type { Feed } from './read-feed.ts';

/** A history may have thousands of documents: so many are looked at. */
const mostDocuments = 20;

/** What is wrong with the documents that are linked; or how many there are. Nothing where none is linked. */
export async function walkHistory(
  ask: Ask,
  url: string,
  headers: Readonly<Record<string, string>>,
  feed: Feed,
): Promise<Finding[]> {
  const seen = new Set([url]);
  let next = feed.older === undefined ? undefined : URL.parse(feed.older, url)?.href;
  let documents = 0;
  while (next !== undefined) {
    if (documents >= mostDocuments) return [find('history-long', { documents })];
    if (seen.has(next)) return [find('history-broken', { url: next, why: '↺' })];
    seen.add(next);
    const asked = await ask(next, { headers });
    if (!asked.ok) return [find('history-broken', { url: next, why: asked.code })];
    const { feed: older, findings } = judgeContent(asked.answer);
    if (!older) {
      const why = findings.map(({ rule, data }) => data.status ?? rule).join(', ');
      return [find('history-broken', { url: next, why })];
    }
    if (older.id !== feed.id)
      return [find('history-other-feed', { url: next, id: older.id ?? '–' })];
    documents += 1;
    next = older.older === undefined ? undefined : URL.parse(older.older, next)?.href;
  }
  return documents > 0 ? [find('history-whole', { documents })] : [];
}
