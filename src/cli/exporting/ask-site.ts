// The questions that an export puts to the site.

import type * as v from 'valibot';
import {
  type ExportChanges,
  type ExportHead,
  type ExportTables,
  exportChangesSchema,
  exportHeadSchema,
  exportKeysSchema,
  exportTablesSchema,
  type LastEvent,
  type Row,
} from '../../domain/keeping-api.ts';
import { maxMediaBytes } from '../../domain/media/media-types.ts';
import { hashBytes } from '../files/hash-bytes.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import { getAnswer } from '../site/get-answer.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';

/** What there is to export. */
export function askHead(session: Session, site: Site): Promise<SiteResult<ExportHead>> {
  return callApi(session, site, { path: '/api/export' }, exportHeadSchema);
}

/** What happened after an event. */
export function askChanges(
  session: Session,
  site: Site,
  { number, hash }: LastEvent,
): Promise<SiteResult<ExportChanges>> {
  const path = `/api/export/changes?after=${number}&hash=${hash}`;
  return callApi(session, site, { path }, exportChangesSchema);
}

/** The tables that are no article's. */
export function askTables(session: Session, site: Site): Promise<SiteResult<ExportTables>> {
  return callApi(session, site, { path: '/api/export/tables' }, exportTablesSchema);
}

/** The entity tags and dates of what readers get, page by page. */
export async function askKeys(session: Session, site: Site): Promise<SiteResult<Row[]>> {
  const rows: Row[] = [];
  let after: string | null = '';
  while (after !== null) {
    const path: string = `/api/export/keys?after=${encodeURIComponent(after)}`;
    const page: SiteResult<v.InferOutput<typeof exportKeysSchema>> = await callApi(
      session,
      site,
      { path },
      exportKeysSchema,
    );
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    after = page.value.next;
  }
  return { ok: true, value: rows };
}

/** The bytes of a file, if they are those that its name says. */
export async function askFile(
  session: Session,
  { origin, token }: Site,
  sha256: string,
): Promise<SiteResult<Uint8Array>> {
  const url = `${origin}/api/export/media/${sha256}`;
  const headers = { authorization: `Bearer ${token}` };
  const mostBytes = maxMediaBytes;
  const answer = await getAnswer(session, url, { headers, isLarge: true, mostBytes });
  if (!answer.ok) return answer;
  const response = answer.value;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return response.ok && hashBytes(bytes) === sha256
    ? { ok: true, value: bytes }
    : { ok: false, failure: { reason: 'not-gazette', url, status: response.status } };
}
