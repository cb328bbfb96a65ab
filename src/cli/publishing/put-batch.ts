// Puts one batch on the site: a single article by itself, several in one request.

import type * as v from 'valibot';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type batchSchema,
  type PutOutcome,
  putOutcomeSchema,
} from '../../domain/publishing-api.ts';
import { isoInstant } from '../../domain/time.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { type Announcing, isNew } from './announcing.ts';
import type { Sending } from './plan.ts';

/**
 * Sends a batch; the outcomes stand in its order. Safe to repeat: what is there already with the
 * same content is answered as unchanged.
 */
export async function putBatch(
  session: Session,
  site: Site,
  batch: readonly Sending[],
  announcing: Announcing,
): Promise<SiteResult<BatchOutcome>> {
  const written = writeBatch(batch, announcing);
  const [only] = batch;
  if (only && batch.length === 1 && only.at === undefined && written.announce === undefined) {
    const put = await putOne(session, site, only);
    return put.ok ? { ok: true, value: { outcomes: [put.value] } } : put;
  }
  return postBatch(session, site, written);
}

/** A batch as it is sent. How subscribers hear of new articles is told where there are any, and it is not of each. */
export function writeBatch(batch: readonly Sending[], announcing: Announcing): WrittenBatch {
  // Of a draft the site may know from earlier how it was to be announced: what the plan says holds.
  const isAnnounced =
    batch.some(isNew) &&
    (announcing.announce !== 'each' || batch.some(({ opensDraft }) => opensDraft));
  return { items: batch.map(toItem), ...(isAnnounced ? announcing : {}) };
}

/** A batch as it is written: times as text, and what goes without saying left out. */
export type WrittenBatch = v.InferInput<typeof batchSchema>;

/** Posts a batch. Safe to repeat, as `putBatch` is. */
export function postBatch(
  session: Session,
  site: Site,
  json: WrittenBatch,
): Promise<SiteResult<BatchOutcome>> {
  const call = { method: 'POST', path: '/api/batches', json } as const;
  return callApi(session, site, call, batchOutcomeSchema);
}

function putOne(session: Session, site: Site, sending: Sending): Promise<SiteResult<PutOutcome>> {
  const { local, base, change, opens } = sending;
  const query = new URLSearchParams(opens === 'never' ? { draft: 'true' } : { ...change });
  const path = `/api/articles/${encodeURIComponent(local.article.slug)}`;
  return callApi(
    session,
    site,
    {
      method: 'PUT',
      path: query.size > 0 ? `${path}?${query}` : path,
      headers: base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` },
      source: local.text().source,
    },
    putOutcomeSchema,
  );
}

function toItem(sending: Sending): WrittenBatch['items'][number] {
  const { local, base, change, at, opens } = sending;
  const { source } = local.text();
  const { slug } = local.article;
  if (opens === 'never') {
    return { source, slug, base, draft: true };
  }
  const opening = at === undefined ? {} : { at: isoInstant(at) };
  return { source, slug, base, ...change, ...opening };
}
