// Drains dirty keys: renders each from the present state and writes it to KV, in an order in which no link leads nowhere.

import { bytesToHex } from '@noble/hashes/utils.js';
import type { Metadata } from '../../domain/kv-keys.ts';
import { isoInstant } from '../../domain/time.ts';
import { letOthersIn } from '../let-others-in.ts';
import { forgetMovedKey, movedDate } from '../restoring/moved-keys.ts';
import { gzip, isCompressed } from './compress.ts';
import {
  type DirtyKey,
  firstDue,
  keyPause,
  mayBeMissing,
  noteFailed,
  noteWritten,
  selectDirty,
} from './dirty-keys.ts';
import { articleRank } from './mark-keys.ts';
import type { RenderedKey } from './render-key.ts';

/** What the drain needs of the world; the clock is asked anew for each write. */
export interface Drain {
  readonly sql: SqlStorage;
  readonly kv: KVNamespace;
  readonly render: (key: string) => RenderedKey | undefined;
  readonly now: () => number;
  readonly report: (message: string, error: unknown) => void;
}

/** Keys in one pass. An invocation may make 1,000 operations on KV. */
const passSize = 500;

/** Failures in a row after which a pass gives up: KV is down then, and each further try would cost its time-out. */
const patience = 3;

/**
 * Makes one pass over the dirty keys as they stand at its start. Never throws: a key that cannot be
 * written waits longer each time. Returns when to make the next pass; undefined where nothing is dirty.
 */
export async function drainOnce(drain: Drain): Promise<number | undefined> {
  const pass = selectDirty(drain.sql, passSize);
  let failures = 0;
  let articleMissing = false;
  for (const key of pass) {
    // Lists and feeds wait until every article that they might show is there.
    if (key.rank > articleRank && articleMissing) break;
    const isDue = key.due <= drain.now();
    if (isDue && (await tryToWrite(drain, key))) {
      failures = 0;
      continue;
    }
    articleMissing ||= key.rank === articleRank && mayBeMissing(key);
    if (isDue) failures += 1;
    if (failures >= patience) break;
  }
  return nextPass(drain, articleMissing, failures >= patience);
}

/** A pass that would write nothing is not made: what is held back becomes due with what holds it. */
function nextPass(drain: Drain, articleMissing: boolean, gaveUp: boolean): number | undefined {
  const dirty = selectDirty(drain.sql, passSize);
  const next = firstDue(articleMissing ? dirty.filter(({ rank }) => rank <= articleRank) : dirty);
  return next === undefined || !gaveUp ? next : Math.max(next, drain.now() + keyPause);
}

async function tryToWrite(drain: Drain, key: DirtyKey): Promise<boolean> {
  try {
    await writeKey(drain, key);
    return true;
  } catch (error) {
    drain.report(`${key.key} could not be written (try ${key.tries + 1})`, error);
    noteFailed(drain.sql, key, drain.now());
    return false;
  }
}

/** Bytes that KV has already are not written again: writes are what the free plan is short of. */
async function writeKey(drain: Drain, key: DirtyKey): Promise<void> {
  const rendered = drain.render(key.key);
  const etag = rendered ? await tagOf(rendered) : absent;
  const inherited = movedDate(drain.sql, key.key, etag);
  if (etag === key.etag) {
    noteWritten(drain.sql, key, etag);
    forgetMovedKey(drain.sql, key.key);
    // Else hundreds of keys that KV has already would be rendered in one turn, and nobody could publish.
    return letOthersIn();
  }
  const modified = inherited ?? drain.now();
  if (rendered) await put(drain.kv, key.key, rendered, { etag, modified: isoInstant(modified) });
  else await drain.kv.delete(key.key);
  noteWritten(drain.sql, key, etag, { modified, ended: drain.now() });
  forgetMovedKey(drain.sql, key.key);
}

async function put(
  kv: KVNamespace,
  key: string,
  { value, status, type }: RenderedKey,
  { etag, modified }: Pick<Metadata, 'etag' | 'modified'>,
): Promise<void> {
  const metadata: Metadata = {
    ...{ etag, modified },
    ...(status === undefined ? {} : { status }),
    ...(type === undefined ? {} : { type }),
  };
  if (typeof value !== 'string' || !isCompressed(key)) return kv.put(key, value, { metadata });
  await kv.put(key, await gzip(value), { metadata: { ...metadata, encoding: 'gzip' } });
}

/** The entity tag of a key under which there is nothing. */
const absent = '';

/** The entity tag of a key's value, which of a file is known from its name. */
export async function tagOf(rendered: RenderedKey): Promise<string> {
  return rendered.etag ?? entityTag(rendered.value);
}

/** The entity tag of a value: 128 bits of the SHA-256 of its bytes, in hexadecimal digits. */
export async function entityTag(value: string | Uint8Array): Promise<string> {
  // The platform's SHA-256, not that of a library: a feed has half a megabyte.
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return bytesToHex(new Uint8Array(digest, 0, 16));
}
