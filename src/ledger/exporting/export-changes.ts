// What happened after an event, with all that it left behind: the whole of an export is what happened after event 0.

import * as v from 'valibot';
import {
  type EventRow,
  type ExportChanges,
  eventRowSchema,
  type Row,
  type Rows,
} from '../../domain/keeping-api.ts';
import { findKeptTable, type KeptTable, keptTables } from '../../domain/kept-tables.ts';
import { readRows } from './read-rows.ts';

/** Events in one answer, and the characters of sources after which it ends early: a source may have a million. */
const mostEvents = 200;
const mostCharacters = 3_000_000;

/** `other-log`: the event after which to begin is not in this log, or is another one there. */
export type ExportFailure = { readonly reason: 'other-log' };

/**
 * The events after `after`, as many as one answer holds, in their order; the revisions and files that
 * they brought; and all rows of the articles that they are about, as they are now: they may be those
 * of a later event, which then brings them again. In one turn, so that no change comes between.
 */
export function exportChanges(
  sql: SqlStorage,
  after: number,
  hash: string,
): ExportChanges | ExportFailure {
  if (!hasEvent(sql, after, hash)) return { reason: 'other-log' };
  const events: EventRow[] = [];
  const rows: Record<string, Row[]> = {};
  const articles = new Set<string>();
  let characters = 0;
  for (const event of readEvents(sql, after)) {
    if (characters > mostCharacters) break;
    events.push(event);
    if (isArticle(sql, event.subject)) articles.add(event.subject);
    for (const [name, brought] of Object.entries(broughtBy(sql, event))) {
      rows[name] = [...(rows[name] ?? []), ...brought];
      characters += brought.reduce((sum, { source }) => sum + String(source ?? '').length, 0);
    }
  }
  return {
    through: events.at(-1)?.number ?? after,
    events,
    articles: [...articles],
    rows: { ...rows, ...rowsOfArticles(sql, [...articles]) },
  };
}

function hasEvent(sql: SqlStorage, number: number, hash: string): boolean {
  if (number === 0) return hash === '';
  const query = 'SELECT 1 FROM event WHERE number = ? AND hash = ?';
  return sql.exec(query, number, hash).toArray().length > 0;
}

function readEvents(sql: SqlStorage, after: number): EventRow[] {
  return sql
    .exec('SELECT * FROM event WHERE number > ? ORDER BY number LIMIT ?', after, mostEvents)
    .toArray()
    .map((cells) => v.parse(eventRowSchema, cells));
}

function isArticle(sql: SqlStorage, id: string): boolean {
  return sql.exec('SELECT 1 FROM article WHERE id = ?', id).toArray().length > 0;
}

const detailSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ revision: v.optional(v.number()) }),
);

/** The revision that an event stored, with its source; the file that it added. */
function broughtBy(sql: SqlStorage, { type, subject, detail }: EventRow): Rows {
  if (type === 'file-added') return { media: readTable(sql, 'media', 'sha256 = ?', subject) };
  const { revision } = v.parse(detailSchema, detail);
  if (revision === undefined) return {};
  return { revision: readTable(sql, 'revision', 'article = ? AND number = ?', subject, revision) };
}

function readTable(
  sql: SqlStorage,
  name: string,
  condition: string,
  ...values: SqlStorageValue[]
): Row[] {
  const table = findKeptTable(name);
  if (!table) throw new Error(`not a table of an export: ${name}`);
  return readRows(sql, table, condition, ...values);
}

function rowsOfArticles(sql: SqlStorage, articles: readonly string[]): Rows {
  const ids = JSON.stringify(articles);
  const isOfArticles = ({ comes }: KeptTable) => comes === 'with-article';
  return Object.fromEntries(
    keptTables.filter(isOfArticles).map((table) => {
      const condition = `${table.article} IN (SELECT value FROM json_each(?))`;
      return [table.name, readRows(sql, table, condition, ids)];
    }),
  );
}
