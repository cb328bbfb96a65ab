// Reading articles and revisions from the ledger's tables.

import * as v from 'valibot';
import { isIdReference } from '../domain/article-id.ts';
import { type ImportedFrom, importedFromSchema } from '../domain/imported-from.ts';
import type { ArticleState } from '../domain/publishing-api.ts';
import { changeKinds, type Revision } from '../domain/revision.ts';
import type { ListItem } from '../domain/stored-records.ts';
import { isoInstant } from '../domain/time.ts';

/** An article's row: what lists need of its current revision, and its place in time. `opened` is null until it opens. */
export interface ArticleRow {
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly title: string;
  readonly issuer: string;
  readonly issued: string;
  readonly lang: string;
  readonly topics: readonly string[];
  readonly summary: string;
  /** The raw file that it was imported from, null where it was not. */
  readonly importedFrom: ImportedFrom | null;
  readonly published: number;
  readonly updated: number;
  readonly opened: number | null;
  /** The revision as which it opened: those before it are not for readers. */
  readonly firstRevision: number;
  /** How subscribers heard of it: `each`, `none`, or the id of the digest that listed it. */
  readonly announcement: string;
  /** When it was withdrawn; of one that never opened, since when it is a draft. Null where it is open or scheduled. */
  readonly withdrawn: number | null;
}

/** Where an article is. */
export function stateOf({
  opened,
  withdrawn,
}: Pick<ArticleRow, 'opened' | 'withdrawn'>): ArticleState {
  if (opened === null) return withdrawn === null ? 'scheduled' : 'draft';
  return withdrawn === null ? 'open' : 'withdrawn';
}

const rowSchema = v.object({
  id: v.string(),
  slug: v.string(),
  revision: v.number(),
  title: v.string(),
  issuer: v.string(),
  issued: v.string(),
  lang: v.string(),
  topics: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
  summary: v.string(),
  imported_from: v.pipe(v.string(), v.parseJson(), v.nullable(importedFromSchema)),
  published: v.number(),
  updated: v.number(),
  opened: v.nullable(v.number()),
  first_revision: v.number(),
  announcement: v.string(),
  withdrawn: v.nullable(v.number()),
});

/** The articles that a query's tail selects (`WHERE … ORDER BY … LIMIT …`), as typed rows. */
export function selectArticles(
  sql: SqlStorage,
  tail: string,
  ...values: SqlStorageValue[]
): ArticleRow[] {
  return sql
    .exec(`SELECT article.* FROM article ${tail}`, ...values)
    .toArray()
    .map((row) => {
      const parsed = v.parse(rowSchema, row);
      const { imported_from: importedFrom, first_revision: firstRevision, ...columns } = parsed;
      return { ...columns, importedFrom, firstRevision };
    });
}

/** The article with an id or a present slug. */
export function findArticle(sql: SqlStorage, reference: string): ArticleRow | undefined {
  const column = isIdReference(reference) ? 'id' : 'slug';
  return selectArticles(sql, `WHERE ${column} = ?`, reference)[0];
}

/** An article as the ledger has it, with its current revision. */
export interface Existing {
  readonly row: ArticleRow;
  readonly current: Revision;
}

/** The article with an id or a present slug, with its current revision. */
export function findExisting(sql: SqlStorage, reference: string): Existing | undefined {
  const row = findArticle(sql, reference);
  const current = row && readRevision(sql, row.id, row.revision);
  return current && { row, current };
}

const revisionRowSchema = v.object({
  number: v.number(),
  kind: v.picklist(changeKinds),
  note: v.nullable(v.string()),
  editor: v.string(),
  at: v.number(),
  sha256: v.string(),
});

const revisionColumns = 'number, kind, note, editor, at, sha256';

/** All revisions of an article, oldest first, without their sources. */
export function readRevisions(sql: SqlStorage, id: string): Revision[] {
  return sql
    .exec(`SELECT ${revisionColumns} FROM revision WHERE article = ? ORDER BY number`, id)
    .toArray()
    .map(toRevision);
}

/** One revision of an article, without its source. */
export function readRevision(sql: SqlStorage, id: string, number: number): Revision | undefined {
  return sql
    .exec(`SELECT ${revisionColumns} FROM revision WHERE article = ? AND number = ?`, id, number)
    .toArray()
    .map(toRevision)[0];
}

/** The canonical source of a revision. */
export function readSource(sql: SqlStorage, id: string, number: number): string | undefined {
  return sql
    .exec<{ source: string }>(
      'SELECT source FROM revision WHERE article = ? AND number = ?',
      id,
      number,
    )
    .toArray()[0]?.source;
}

/** The canonical source of a revision with its SHA-256. */
export function readHashedSource(
  sql: SqlStorage,
  id: string,
  number: number,
): { source: string; sha256: string } | undefined {
  return sql
    .exec<{ source: string; sha256: string }>(
      'SELECT source, sha256 FROM revision WHERE article = ? AND number = ?',
      id,
      number,
    )
    .toArray()[0];
}

function toRevision(row: unknown): Revision {
  const { note, at, ...rest } = v.parse(revisionRowSchema, row);
  return { ...rest, at: isoInstant(at), ...(note === null ? {} : { note }) };
}

/** What a list shows of an article. */
export function toListItem(row: ArticleRow): ListItem {
  const { slug, title, issuer, issued, lang } = row;
  return { slug, title, issuer, issued, lang };
}
