// Writes an article's row and its new revision, with the event that tells of it.

import type { ChangeKind } from '../../domain/revision.ts';
import type { ArticleRow } from '../article-rows.ts';
import { appendEvent } from '../events.ts';

/** A revision to be written; `at` is its instant in milliseconds. */
export interface NewRevision {
  readonly kind: ChangeKind;
  readonly note: string | undefined;
  readonly editor: string;
  readonly at: number;
  readonly sha256: string;
  readonly source: string;
}

/**
 * Writes the article as `row` and the revision of that number, within the caller's transaction.
 * `more` is what its event says beside number, slug, hash and note.
 */
export function writeArticle(
  sql: SqlStorage,
  row: ArticleRow,
  revision: NewRevision,
  more: Readonly<Record<string, number>> = {},
): void {
  writeRow(sql, row);
  writeRevision(sql, row, revision, more);
}

/** Writes the article's row alone, where nothing of its text changed. */
export function writeRow(sql: SqlStorage, row: ArticleRow): void {
  const columns = {
    id: row.id,
    slug: row.slug,
    revision: row.revision,
    title: row.title,
    issuer: row.issuer,
    issued: row.issued,
    lang: row.lang,
    topics: JSON.stringify(row.topics),
    summary: row.summary,
    imported_from: JSON.stringify(row.importedFrom),
    published: row.published,
    updated: row.updated,
    opened: row.opened,
    first_revision: row.firstRevision,
    announcement: row.announcement,
    withdrawn: row.withdrawn,
  };
  const names = Object.keys(columns);
  sql.exec(
    `INSERT INTO article (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    ...Object.values(columns),
  );
}

function writeRevision(
  sql: SqlStorage,
  row: ArticleRow,
  revision: NewRevision,
  more: Readonly<Record<string, number>>,
): void {
  const { kind, note, editor, at, sha256, source } = revision;
  sql.exec(
    `INSERT INTO revision (article, number, kind, note, editor, at, sha256, source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.revision,
    kind,
    note ?? null,
    editor,
    at,
    sha256,
    source,
  );
  const detail = {
    revision: row.revision,
    slug: row.slug,
    sha256,
    ...(note === undefined ? {} : { note }),
    ...more,
  };
  appendEvent(sql, { at, editor, type: kind, subject: row.id, detail });
}
