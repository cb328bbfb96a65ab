// Puts one batch on the site: a single article by itself, several in one request.

import {
  type BatchItem,
  batchOutcomeSchema,
  type PutOutcome,
  putOutcomeSchema,
} from '../../domain/publishing-api.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import type { Sending } from './plan.ts';

/**
 * Sends a batch; the outcomes stand in its order. Safe to repeat: what is there already with the
 * same content is answered as unchanged.
 */
export async function putBatch(
  session: Session,
  site: Site,
  batch: readonly Sending[],
): Promise<SiteResult<readonly PutOutcome[]>> {
  const [only] = batch;
  if (only && batch.length === 1) {
    const put = await putOne(session, site, only);
    return put.ok ? { ok: true, value: [put.value] } : put;
  }
  const json = { items: batch.map(toItem) };
  const call = { method: 'POST', path: '/api/batches', json } as const;
  const answer = await callApi(session, site, call, batchOutcomeSchema);
  return answer.ok ? { ok: true, value: answer.value.outcomes } : answer;
}

function putOne(session: Session, site: Site, sending: Sending): Promise<SiteResult<PutOutcome>> {
  const { local, base, change } = sending;
  const query = new URLSearchParams({ ...change });
  const path = `/api/articles/${encodeURIComponent(local.article.slug)}`;
  return callApi(
    session,
    site,
    {
      method: 'PUT',
      path: change ? `${path}?${query}` : path,
      headers: base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` },
      source: local.source,
    },
    putOutcomeSchema,
  );
}

function toItem({ local, base, change }: Sending): BatchItem {
  return { source: local.source, slug: local.article.slug, base, ...change };
}
