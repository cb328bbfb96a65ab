// The rows of the index: what each open bulletin is found by.

import { type Collection, namedCollection, yearCollection } from '../../domain/collection.ts';
import { textOfHtml } from '../../domain/html-text.ts';
import { longestScan } from '../../domain/search/marks.ts';
import { longestQuery } from '../../domain/search/query.ts';
import { tokensOf, tokensVersion } from '../../domain/search/tokens.ts';
import { cutUnits } from '../../domain/search/units.ts';
import { sha256 } from '../../domain/sha256.ts';
import { type ArticleRow, readSource } from '../article-rows.ts';
import { renderBody } from '../projection/render-body.ts';
import { documentNumber } from './document-number.ts';

/**
 * Brings the index up to date with an article, within the caller's transaction: one that is open is
 * found by its present text, one that is not is not found.
 */
export function indexArticle(sql: SqlStorage, row: ArticleRow): void {
  removeRows(sql, row.id);
  if (row.opened === null || row.withdrawn !== null) return;
  const source = readSource(sql, row.id, row.revision) ?? '';
  const text = textOfHtml(renderBody(sql, source, row.slug).html);
  writeRows(sql, { ...row, text, number: documentNumber(row.issued, row.opened) });
}

/** What the index is told of an article. */
export interface IndexedArticle
  extends Pick<ArticleRow, 'id' | 'title' | 'issuer' | 'issued' | 'topics'> {
  readonly text: string;
  readonly number: number;
}

/** Writes the rows of an article that has none. */
export function writeRows(sql: SqlStorage, article: IndexedArticle): void {
  const { number, id, title, issuer, topics, text } = article;
  const [body, rest] = splitTokens(readTokens(text));
  sql.exec(
    'INSERT INTO search_document (number, article, version, text) VALUES (?, ?, ?, ?)',
    number,
    id,
    tokensVersion,
    text.slice(0, longestScan),
  );
  sql.exec(
    'INSERT INTO search (rowid, title, names, body, rest, filters) VALUES (?, ?, ?, ?, ?, ?)',
    number,
    readTokens(title).join(' '),
    readTokens([issuer, ...topics].join('\n')).join(' '),
    body,
    rest,
    collectionsToFilterBy(article).map(filterToken).join(' '),
  );
}

function removeRows(sql: SqlStorage, id: string): void {
  const removed = sql
    .exec<{ number: number }>('DELETE FROM search_document WHERE article = ? RETURNING number', id)
    .toArray();
  for (const { number } of removed) sql.exec('DELETE FROM search WHERE rowid = ?', number);
}

function readTokens(text: string): string[] {
  return tokensOf(cutUnits(text));
}

/** The platform binds 2 MB of UTF-8 at most to one column. */
const columnBytes = 1_900_000;

/** So many tokens of one column stand in the next again that no query can lie across their border. */
const overlap = longestQuery;

/** A long text takes two columns, which hold 540,000 characters of Chinese; an article's source has room for 333,000. */
function splitTokens(tokens: readonly string[]): [body: string, rest: string] {
  const end = countFitting(tokens);
  if (end === tokens.length) return [tokens.join(' '), ''];
  const others = tokens.slice(Math.max(0, end - overlap));
  return [tokens.slice(0, end).join(' '), others.slice(0, countFitting(others)).join(' ')];
}

function countFitting(tokens: readonly string[]): number {
  let bytes = 0;
  const end = tokens.findIndex((token) => {
    bytes += token.length * 3 + 1;
    return bytes > columnBytes;
  });
  return end < 0 ? tokens.length : end;
}

/** The token of a collection in the column of filters. No text has it, since letters and digits are parted there. */
export function filterToken(collection: Collection): string {
  return `f0${sha256(collection).slice(0, 16)}`;
}

function collectionsToFilterBy({ issued, issuer, topics }: IndexedArticle): Collection[] {
  return [
    yearCollection(issued.slice(0, 4)),
    namedCollection('issuer', issuer),
    ...topics.map((topic) => namedCollection('topic', topic)),
  ];
}
