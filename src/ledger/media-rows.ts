// The files that articles refer to, in the ledger's tables: what each is, its bytes, and which articles use it.

import * as v from 'valibot';
import { type MediaFacts, mediaFactsSchema } from '../domain/media/media-facts.ts';

const rowSchema = v.object({
  ...mediaFactsSchema.entries,
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
});

/** What is known of a file by its SHA-256; undefined where the ledger does not have it. */
export function findMedia(sql: SqlStorage, sha256: string): MediaFacts | undefined {
  const row = sql.exec('SELECT * FROM media WHERE sha256 = ?', sha256).toArray()[0];
  if (!row) return undefined;
  const { width, height, ...facts } = v.parse(rowSchema, row);
  return width === null || height === null ? facts : { ...facts, width, height };
}

/** Those of the hashes of which the ledger does not have the bytes. */
export function findMissing(sql: SqlStorage, hashes: readonly string[]): string[] {
  const missing = 'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT sha256 FROM media)';
  return sql
    .exec<{ value: string }>(missing, JSON.stringify([...new Set(hashes)]))
    .toArray()
    .map(({ value }) => value);
}

/** Platform limit: a row of the ledger holds 2 MB. */
const chunkSize = 1_000_000;

/** Writes a file that is not there yet, within the caller's transaction. */
export function writeMedia(sql: SqlStorage, facts: MediaFacts, bytes: Uint8Array): void {
  writeMediaFacts(sql, facts);
  writeChunks(sql, facts.sha256, bytes);
}

/** Writes the bytes of a file whose row is there; what there was of them is written over. */
export function writeChunks(sql: SqlStorage, sha256: string, bytes: Uint8Array): void {
  for (let n = 0; n * chunkSize < bytes.length; n += 1) {
    const chunk = bytes.slice(n * chunkSize, (n + 1) * chunkSize);
    sql.exec('INSERT OR REPLACE INTO media_chunk VALUES (?, ?, ?)', sha256, n, chunk.buffer);
  }
}

/** The bytes of a file that is there. */
export function readMediaBytes(sql: SqlStorage, { sha256, size }: MediaFacts): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { bytes: chunk } of sql.exec<{ bytes: ArrayBuffer }>(
    'SELECT bytes FROM media_chunk WHERE sha256 = ? ORDER BY n',
    sha256,
  )) {
    bytes.set(new Uint8Array(chunk), at);
    at += chunk.byteLength;
  }
  if (at !== size) throw new Error(`of ${sha256} ${at} of ${size} bytes are there`);
  return bytes;
}

/**
 * The same bytes, a row at a time as they are taken: fifty readers who load slowly would otherwise
 * hold fifty files in an isolate of 128 MB.
 */
export function streamMedia(sql: SqlStorage, sha256: string): ReadableStream<Uint8Array> {
  const query = 'SELECT bytes FROM media_chunk WHERE sha256 = ? AND n = ?';
  let n = 0;
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      const row = sql.exec<{ bytes: ArrayBuffer }>(query, sha256, n).toArray()[0];
      n += 1;
      if (row) return controller.enqueue(new Uint8Array(row.bytes));
      controller.close();
      // A reader that brought its own buffer is told of the end through it.
      controller.byobRequest?.respond(0);
    },
  });
}

/** Writes what is known of a file, without its bytes: these come with it, or it is rehearsed only. */
export function writeMediaFacts(sql: SqlStorage, facts: MediaFacts): void {
  const { sha256, type, size, width = null, height = null } = facts;
  sql.exec('INSERT INTO media VALUES (?, ?, ?, ?, ?)', sha256, type, size, width, height);
}

/** How an article uses files: those that its text refers to, and the raw file that it was imported from. */
export interface MediaUse {
  readonly inText: readonly string[];
  readonly original: string | undefined;
}

/** Notes which files a revision of an article uses; of each it is known which revision was the last to do so. */
export function noteUses(
  sql: SqlStorage,
  { id, revision }: { readonly id: string; readonly revision: number },
  { inText, original }: MediaUse,
): void {
  const uses = new Map(inText.map((sha256) => [sha256, 0]));
  if (original !== undefined && !uses.has(original)) uses.set(original, 1);
  for (const [sha256, isOriginal] of uses) {
    sql.exec(
      `INSERT INTO media_use (article, sha256, revision, is_original) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET revision = excluded.revision,
       is_original = min(is_original, excluded.is_original)`,
      ...[id, sha256, revision, isOriginal],
    );
  }
}

/** The files that any revision of an article refers to in its text. */
export function filesInText(sql: SqlStorage, article: string): string[] {
  const query = 'SELECT sha256 FROM media_use WHERE article = ? AND is_original = 0';
  return sql
    .exec<{ sha256: string }>(query, article)
    .toArray()
    .map(({ sha256 }) => sha256);
}

/** The articles that use a file, be it there or not. */
export function usersOf(sql: SqlStorage, sha256: string): string[] {
  return sql
    .exec<{ article: string }>('SELECT article FROM media_use WHERE sha256 = ?', sha256)
    .toArray()
    .map(({ article }) => article);
}

/**
 * True where an open article uses a file in a revision that readers may read: `text` in its text,
 * `any` also as the raw file that it was imported from.
 */
export function isForReaders(sql: SqlStorage, sha256: string, use: 'text' | 'any'): boolean {
  const query = `SELECT 1 FROM media_use JOIN article ON article.id = media_use.article
    WHERE media_use.sha256 = ? AND media_use.is_original <= ? AND opened IS NOT NULL
    AND withdrawn IS NULL AND media_use.revision >= first_revision LIMIT 1`;
  return sql.exec(query, sha256, use === 'text' ? 0 : 1).toArray().length > 0;
}
