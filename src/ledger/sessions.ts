// Sessions: tokens that are given for a quarter of an hour to a job that proved what it is.

import * as v from 'valibot';
import type { Editor } from '../domain/editors-api.ts';
import { type Scope, scopes } from '../domain/scopes.ts';
import { isoInstant } from '../domain/time.ts';
import type { ExpiredToken } from './editors.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import { appendEvent } from './events.ts';

/** How long a session lasts, in milliseconds. */
const lifetime = 15 * 60_000;

/** How long one that has expired is still known, so that its holder hears why. */
const remembered = 60 * 60_000;

/** A proof that is exchanged for a session: it is taken once. Times in milliseconds. */
export interface Exchange {
  /** Under what the session's token is found, and its SHA-256. */
  readonly id: string;
  readonly tokenSha256: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** What the proof is known by (`jti`, RFC 7519, 4.1.7), and until when it could be shown again. */
  readonly proof: string;
  readonly proofExpires: number;
  /** What the log says of it. */
  readonly detail: Readonly<Record<string, string>>;
}

/** The proof was exchanged before. */
export interface ReplayedProof {
  readonly reason: 'github-token-replayed';
}

/** Begins a session, within the caller's transaction, unless the proof has been used. */
export function beginSession(
  sql: SqlStorage,
  exchange: Exchange,
  now: number,
): Editor | ReplayedProof {
  sweepSessions(sql, now);
  const { id, name, scopes: held, tokenSha256, proof, proofExpires, detail } = exchange;
  const used = sql.exec('SELECT 1 FROM used_proof WHERE proof = ?', proof).toArray();
  if (used.length > 0) return { reason: 'github-token-replayed' };
  sql.exec('INSERT INTO used_proof (proof, expires) VALUES (?, ?)', proof, proofExpires);
  const row = { id, name, scopes: [...held], token_sha256: tokenSha256, created: now };
  const expires = now + lifetime;
  sql.exec(
    `INSERT INTO session (id, name, scopes, token_sha256, created, expires) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    name,
    JSON.stringify(held),
    tokenSha256,
    now,
    expires,
  );
  appendEvent(sql, { at: now, editor: name, type: 'token-exchanged', subject: id, detail });
  return toEditor({ ...row, expires });
}

/** Forgets sessions that are long over, and proofs that nobody could show any more. */
export function sweepSessions(sql: SqlStorage, now: number): void {
  sql.exec('DELETE FROM session WHERE expires <= ?', now - remembered);
  sql.exec('DELETE FROM used_proof WHERE expires <= ?', now);
}

const rowSchema = v.object({
  id: v.string(),
  name: v.string(),
  scopes: v.pipe(v.string(), v.parseJson(), v.array(v.picklist(scopes))),
  token_sha256: v.string(),
  created: v.number(),
  expires: v.number(),
});

/** Who has the session of this token; undefined where there is none, and when it expired where it has. */
export function findSession(
  sql: SqlStorage,
  id: string,
  tokenSha256: string,
  now: number,
): Editor | ExpiredToken | undefined {
  const [cells] = sql.exec('SELECT * FROM session WHERE id = ?', id).toArray();
  const row = cells && v.parse(rowSchema, cells);
  if (!row || !equalInConstantTime(row.token_sha256, tokenSha256)) return undefined;
  const { name, expires } = row;
  return expires <= now
    ? { reason: 'token-expired', id, name, at: isoInstant(expires) }
    : toEditor(row);
}

function toEditor(row: v.InferOutput<typeof rowSchema>): Editor {
  const { id, name, scopes: held, created, expires } = row;
  const times = { created: isoInstant(created), expires: isoInstant(expires), revoked: null };
  return { id, name, scopes: held, ...times };
}
