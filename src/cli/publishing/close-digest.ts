// Has the site write a digest of which everything has arrived but the batch that ends it.

import type { PutOutcome, SiteArticle } from '../../domain/publishing-api.ts';
import type { Session } from '../session.ts';
import { loadSiteArticle } from '../site/articles.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { type Comparison, latestRevision } from './compare-site.ts';
import { postBatch, type WrittenBatch } from './put-batch.ts';

/**
 * Sends, under the digest's id, one open article as the site has it: a batch that changes nothing
 * and ends the digest. Undefined where the site has nothing that a digest could list.
 */
export async function closeDigest(
  session: Session,
  site: Site,
  comparison: Comparison,
  digest: string,
): Promise<SiteResult<PutOutcome | undefined>> {
  const item = await findUnchanged(session, site, comparison);
  if (!item.ok) return item;
  if (item.value === undefined) return { ok: true, value: undefined };
  const batch: WrittenBatch = { items: [item.value], announce: 'digest', digest };
  const answer = await postBatch(session, site, batch);
  return answer.ok ? { ok: true, value: answer.value.digest } : answer;
}

type Item = WrittenBatch['items'][number];

/** A local file that the site has too; else an article of the site, by its source there. */
async function findUnchanged(
  session: Session,
  site: Site,
  { standings, onlyThere, digests }: Comparison,
): Promise<SiteResult<Item | undefined>> {
  for (const standing of standings) {
    if (standing.state !== 'same' || standing.there.state !== 'open') continue;
    return { ok: true, value: toItem(standing.there, standing.local.text().source) };
  }
  const there = [
    ...onlyThere,
    ...digests,
    ...standings.flatMap((standing) => (standing.state === 'new' ? [] : [standing.there])),
  ].find(({ state }) => state === 'open');
  if (!there) return { ok: true, value: undefined };
  const loaded = await loadSiteArticle(session, site, there.id);
  return loaded.ok ? { ok: true, value: toItem(loaded.value, loaded.value.source) } : loaded;
}

function toItem(there: SiteArticle, source: string): Item {
  return { source, slug: there.slug, base: latestRevision(there)?.number ?? null };
}
