// Reads one key of the projection: one KV read, and the ledger where KV does not have it yet.

import * as v from 'valibot';
import { type Metadata, metadataSchema } from '../domain/kv-keys.ts';
import type { LedgerView } from '../domain/ledger-views.ts';
import type { Restoring } from '../ledger/ledger.ts';
import { type Env, openLedger } from './env.ts';
import { Allowance } from './http/allowance.ts';

/** What stands under a key. `unavailable`: storage failed, or too many unknown keys were asked for. */
export type ProjectionRead =
  | { kind: 'found'; value: ReadableStream | Uint8Array | string; metadata: Metadata }
  | { kind: 'missing' }
  | { kind: 'unavailable' };

/** The text of what was read. */
export function textOf({ value }: Extract<ProjectionRead, { kind: 'found' }>): Promise<string> {
  return new Response(value).text();
}

/** Keys unknown to KV that one isolate asks the ledger for: a burst of 50, then ten a second. */
const defaultAllowance = new Allowance(50, 10);

/**
 * Reads a key's bytes. KV may miss a key for a minute after it was written (it caches misses), so
 * that the ledger is asked then, as often as the allowance permits. Never throws.
 */
export async function readProjection(
  env: Env,
  key: string,
  allowance: Allowance = defaultAllowance,
): Promise<ProjectionRead> {
  try {
    const { value, metadata } = await env.KV.getWithMetadata(key, 'stream');
    if (value && v.is(metadataSchema, metadata)) return { kind: 'found', value, metadata };
    return await askLedger(env, key, allowance);
  } catch (error) {
    console.error(`${key} could not be read`, error);
    return { kind: 'unavailable' };
  }
}

/** What the ledger would write under a key now. Throws where the ledger does not answer. */
export function askLedger(
  env: Env,
  key: string,
  allowance: Allowance = defaultAllowance,
): Promise<ProjectionRead> {
  return askAsAllowed(allowance, () => openLedger(env).project(key));
}

type Answer = Omit<Extract<ProjectionRead, { kind: 'found' }>, 'kind'>;

async function askAsAllowed(
  allowance: Allowance,
  ask: () => Promise<Answer | null | Restoring>,
): Promise<ProjectionRead> {
  if (!allowance.spend(Date.now())) return { kind: 'unavailable' };
  const answer = await ask();
  if (answer === 'restoring') return { kind: 'unavailable' };
  return answer ? { kind: 'found', ...answer } : { kind: 'missing' };
}

/** Views that one isolate asks the ledger for, apart from keys: whoever walks through old revisions takes nothing from fresh links. */
const viewAllowance = new Allowance(50, 10);

/** A view of the ledger, as often as the allowance permits. Never throws. */
export async function readView(
  env: Env,
  view: LedgerView,
  allowance: Allowance = viewAllowance,
): Promise<ProjectionRead> {
  try {
    return await askAsAllowed(allowance, () => openLedger(env).view(view));
  } catch (error) {
    console.error(`the view ${view.kind} could not be read`, error);
    return { kind: 'unavailable' };
  }
}
