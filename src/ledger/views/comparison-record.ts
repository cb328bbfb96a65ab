// What changed between two revisions of an open bulletin.

import { compareFacts } from '../../domain/comparison/compare-facts.ts';
import { compareTexts } from '../../domain/comparison/compare-texts.ts';
import { textBlocks } from '../../domain/html-text.ts';
import type { Comparison, LedgerView, RevisionText } from '../../domain/ledger-views.ts';
import { readFacts } from '../../domain/read-facts.ts';
import type { Site } from '../../domain/site.ts';
import { revisionText } from './revision-text.ts';

/** The comparison of two revisions; undefined where readers may not read one of them. */
export function comparisonRecord(
  sql: SqlStorage,
  site: Site,
  { slug, from, to }: Extract<LedgerView, { kind: 'comparison' }>,
): Comparison | undefined {
  const before = revisionText(sql, site, slug, from);
  const after = revisionText(sql, site, slug, to);
  if (!before || !after) return undefined;
  return {
    title: after.title,
    lang: after.lang,
    fields: compareFacts(withOwnSummary(before, site), withOwnSummary(after, site)),
    blocks: compareTexts(textBlocks(before.html), textBlocks(after.html)),
  };
}

/** Only what an editor wrote as a summary: of another first paragraph the text tells. */
function withOwnSummary(text: RevisionText, { timeZone }: Site): RevisionText {
  return { ...text, summary: readFacts(text.source, timeZone).summary ?? '' };
}
