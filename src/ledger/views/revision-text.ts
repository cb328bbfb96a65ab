// What an open bulletin said at one of its revisions.

import type { RevisionText } from '../../domain/ledger-views.ts';
import { readFacts } from '../../domain/read-facts.ts';
import type { Site } from '../../domain/site.ts';
import { summarize } from '../../domain/summarize.ts';
import { findArticle, readRevision, readSource, stateOf } from '../article-rows.ts';
import { renderBody } from '../projection/render-body.ts';

/**
 * The text of a revision that readers could read. Undefined for one before the article opened, for a
 * withdrawal, which has none, and for every revision of an article that is not open now.
 */
export function revisionText(
  sql: SqlStorage,
  site: Site,
  slug: string,
  number: number,
): RevisionText | undefined {
  const row = findArticle(sql, slug);
  if (!row || stateOf(row) !== 'open' || number < row.firstRevision) return undefined;
  const revision = readRevision(sql, row.id, number);
  if (!revision || revision.kind === 'withdrawal') return undefined;
  const source = readSource(sql, row.id, number) ?? '';
  const { summary, topics, ...facts } = readFacts(source, site.timeZone);
  const { html, headings, firstParagraph } = renderBody(sql, source, slug);
  return {
    ...facts,
    topics: [...topics],
    summary: summarize(summary, firstParagraph),
    html,
    headings: [...headings],
    source,
  };
}
