// Writes texts straight into the index, and searches it, without articles around them.

import { splitTerms } from '../../src/domain/search/terms.ts';
import { documentNumber } from '../../src/ledger/search/document-number.ts';
import { findMatches } from '../../src/ledger/search/find-matches.ts';
import { type IndexedArticle, writeRows } from '../../src/ledger/search/index-rows.ts';
import { Meter } from '../../src/ledger/search/meter.ts';

const plain = { title: '無題', issuer: '某局', issued: '2009-02-19', topics: [] };

/** Indexes the nth text as if it were that of an article. */
export function indexText(
  sql: SqlStorage,
  n: number,
  text: string,
  over: Partial<Pick<IndexedArticle, 'title' | 'issuer' | 'issued' | 'topics'>> = {},
): void {
  const article = { ...plain, ...over };
  const number = documentNumber(article.issued, n);
  writeRows(sql, { ...article, id: `text-${n}`, text, number });
}

/** Which texts a query finds, by their n, in ascending order. */
export function findTexts(sql: SqlStorage, query: string): number[] {
  const matching = { terms: splitTerms(query), filters: {} };
  const { numbers } = findMatches(new Meter(sql), matching, 'newest');
  return numbers.map((number) => number % 2 ** 20).toSorted((a, b) => a - b);
}

/** Empties the index. */
export function clearIndex(sql: SqlStorage): void {
  sql.exec(`INSERT INTO search (search) VALUES ('delete-all')`);
  sql.exec('DELETE FROM search_document');
}
