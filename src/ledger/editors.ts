// Editors and their tokens, of which only the SHA-256 is kept.

import * as v from 'valibot';
import type { Editor, NewEditor } from '../domain/publishing-api.ts';
import { scopes } from '../domain/scopes.ts';
import { isoInstant } from '../domain/time.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import { appendEvent } from './events.ts';

const day = 86_400_000;

const rowSchema = v.object({
  id: v.string(),
  name: v.string(),
  scopes: v.pipe(v.string(), v.parseJson(), v.array(v.picklist(scopes))),
  token_sha256: v.string(),
  created: v.number(),
  expires: v.nullable(v.number()),
  revoked: v.nullable(v.number()),
});

type EditorRow = v.InferOutput<typeof rowSchema>;

function selectEditors(sql: SqlStorage, tail: string, ...values: SqlStorageValue[]): EditorRow[] {
  return sql
    .exec(`SELECT * FROM editor ${tail}`, ...values)
    .toArray()
    .map((row) => v.parse(rowSchema, row));
}

function toEditor(row: EditorRow): Editor {
  const instant = (value: number | null) => (value === null ? null : isoInstant(value));
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    created: isoInstant(row.created),
    expires: instant(row.expires),
    revoked: instant(row.revoked),
  };
}

/** All editors, oldest first, the revoked included. */
export function listEditors(sql: SqlStorage): Editor[] {
  return selectEditors(sql, 'ORDER BY created, id').map(toEditor);
}

/** The names of those who manage editors now, oldest first: whom to ask for a scope. Others' tokens may have expired. */
export function administrators(sql: SqlStorage, now: number): string[] {
  return selectEditors(
    sql,
    `WHERE revoked IS NULL AND ifnull(expires, ?1 + 1) > ?1 AND scopes LIKE '%"admin"%'
     ORDER BY created, id`,
    now,
  ).map(({ name }) => name);
}

/** The editor whose token this is the SHA-256 of; undefined where it is unknown, revoked or expired. */
export function findEditor(
  sql: SqlStorage,
  id: string,
  tokenSha256: string,
  now: number,
): Editor | undefined {
  const row = selectEditors(sql, 'WHERE id = ?', id)[0];
  if (!row || !equalInConstantTime(row.token_sha256, tokenSha256)) return undefined;
  if (row.revoked !== null || (row.expires !== null && row.expires <= now)) {
    return undefined;
  }
  return toEditor(row);
}

/** Adds an editor, or tells that the name is taken: names stand in the log for ever. */
export function addEditor(
  sql: SqlStorage,
  editor: NewEditor & { id: string; tokenSha256: string },
  by: string,
  now: number,
): Editor | { reason: 'name-taken' } {
  if (selectEditors(sql, 'WHERE name = ?', editor.name).length > 0) return { reason: 'name-taken' };
  const expires = editor.days === undefined ? null : now + editor.days * day;
  sql.exec(
    `INSERT INTO editor (id, name, scopes, token_sha256, created, expires) VALUES (?, ?, ?, ?, ?, ?)`,
    editor.id,
    editor.name,
    JSON.stringify(editor.scopes),
    editor.tokenSha256,
    now,
    expires,
  );
  const detail = { name: editor.name, scopes: editor.scopes.join(' ') };
  appendEvent(sql, { at: now, editor: by, type: 'editor-added', subject: editor.id, detail });
  const { id, name, scopes } = editor;
  return toEditor({ id, name, scopes, token_sha256: '', created: now, expires, revoked: null });
}

/** Revokes an editor's token for ever. False where there is no such editor; revoking twice changes nothing. */
export function revokeEditor(sql: SqlStorage, id: string, by: string, now: number): boolean {
  const row = selectEditors(sql, 'WHERE id = ?', id)[0];
  if (!row) return false;
  if (row.revoked !== null) return true;
  sql.exec('UPDATE editor SET revoked = ? WHERE id = ?', now, id);
  const detail = { name: row.name };
  appendEvent(sql, { at: now, editor: by, type: 'editor-revoked', subject: id, detail });
  return true;
}
