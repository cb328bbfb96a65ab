// Editors and their tokens, of which only the SHA-256 is kept.

import * as v from 'valibot';
import type { Editor, NewEditor, Validity } from '../domain/editors-api.ts';
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
  issued: v.number(),
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

/** A token that was right once: whose it was, and when it expired. */
export interface ExpiredToken {
  readonly reason: 'token-expired';
  readonly id: string;
  readonly name: string;
  readonly at: string;
}

/**
 * The editor whose token this is the SHA-256 of; undefined where it is unknown or revoked. Only who
 * has the secret learns that it has expired.
 */
export function findEditor(
  sql: SqlStorage,
  id: string,
  tokenSha256: string,
  now: number,
): Editor | ExpiredToken | undefined {
  const row = selectEditors(sql, 'WHERE id = ?', id)[0];
  if (!row || !equalInConstantTime(row.token_sha256, tokenSha256)) return undefined;
  if (row.revoked !== null) return undefined;
  const { name, expires } = row;
  return expires !== null && expires <= now
    ? { reason: 'token-expired', id, name, at: isoInstant(expires) }
    : toEditor(row);
}

/** When a token ends that is made now, in milliseconds; null where it does not. Undefined where nothing is said of it. */
function endOf({ days, expires }: Validity, now: number): number | null | undefined {
  return days === undefined ? expires : now + days * day;
}

/** Adds an editor, or tells that the name is taken: names stand in the log for ever. */
export function addEditor(
  sql: SqlStorage,
  editor: NewEditor & { id: string; tokenSha256: string },
  by: string,
  now: number,
): Editor | { reason: 'name-taken' } {
  if (selectEditors(sql, 'WHERE name = ?', editor.name).length > 0) return { reason: 'name-taken' };
  const expires = endOf(editor, now) ?? null;
  sql.exec(
    `INSERT INTO editor (id, name, scopes, token_sha256, created, issued, expires)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    editor.id,
    editor.name,
    JSON.stringify(editor.scopes),
    editor.tokenSha256,
    now,
    now,
    expires,
  );
  const until = expires === null ? {} : { expires };
  const detail = { name: editor.name, scopes: editor.scopes.join(' '), ...until };
  appendEvent(sql, { at: now, editor: by, type: 'editor-added', subject: editor.id, detail });
  const { id, name, scopes } = editor;
  const times = { created: now, issued: now, expires, revoked: null };
  return toEditor({ id, name, scopes, token_sha256: '', ...times });
}

/** Why an editor got no new token. */
export type RenewalFailure =
  | { reason: 'unknown-editor'; id: string }
  | { reason: 'editor-revoked'; id: string; name: string };

/**
 * Gives an editor another token in the place of the present one, which is void from now on. It is
 * valid as long as that one was where nothing is said of it.
 */
export function renewEditor(
  sql: SqlStorage,
  { id, tokenSha256, ...validity }: Validity & { id: string; tokenSha256: string },
  by: string,
  now: number,
): Editor | RenewalFailure {
  const row = selectEditors(sql, 'WHERE id = ?', id)[0];
  if (!row) return { reason: 'unknown-editor', id };
  if (row.revoked !== null) return { reason: 'editor-revoked', id, name: row.name };
  const asBefore = row.expires === null ? null : now + (row.expires - row.issued);
  const end = endOf(validity, now);
  const expires = end === undefined ? asBefore : end;
  const change = 'UPDATE editor SET token_sha256 = ?, issued = ?, expires = ? WHERE id = ?';
  sql.exec(change, tokenSha256, now, expires, id);
  const detail = { name: row.name, ...(expires === null ? {} : { expires }) };
  appendEvent(sql, { at: now, editor: by, type: 'editor-renewed', subject: id, detail });
  return toEditor({ ...row, expires });
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
