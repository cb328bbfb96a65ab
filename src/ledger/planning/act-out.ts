// Carries out what is to be planned, in the order in which it would be sent: words, files, articles.

import type { PlanRequest } from '../../domain/plan-api.ts';
import type { Problem } from '../../domain/problem.ts';
import type { BatchOutcome, PutOutcome } from '../../domain/publishing-api.ts';
import type { Site } from '../../domain/site.ts';
import { parseWordList } from '../../domain/word-list.ts';
import type { ChangeStorage } from '../changes/change-storage.ts';
import {
  type PutBatch,
  type PutFailure,
  type Putting,
  prepareItems,
  putPrepared,
} from '../changes/put-articles.ts';
import { putWords, type StaleWords } from '../changes/put-words.ts';
import {
  restoreArticle,
  type StandingFailure,
  withdrawArticle,
} from '../changes/withdraw-article.ts';
import { judgeAction } from '../judge-action.ts';
import { findMedia, writeMediaFacts } from '../media-rows.ts';

/** A failure of one item, counted from 0. */
export type ItemFailure = Extract<PutFailure, { item: number }>;

/** Why nothing can be planned: what was asked cannot be done at all. */
export type PlanFailure =
  | Exclude<PutFailure, ItemFailure>
  | StaleWords
  | StandingFailure
  | { reason: 'invalid-words'; problems: readonly Problem[] };

/** What came of it: the outcomes, or the items that are refused; or why it cannot be done. */
export type Acted =
  | ({ readonly ok: true; readonly refusals: readonly ItemFailure[] } & BatchOutcome)
  | { readonly ok: false; readonly failure: PlanFailure };

/** More refusals than these are not looked for: each costs another try of the batch. */
const mostRefusals = 20;

/** Carries it out, within a rehearsal. */
export function actOut(
  storage: ChangeStorage,
  site: Site,
  { words, batches, files, standing }: PlanRequest,
  putting: Putting,
): Acted {
  const unfit = words && putList(storage, words, putting);
  if (unfit) return { ok: false, failure: unfit };
  for (const facts of files) {
    if (!findMedia(storage.sql, facts.sha256)) writeMediaFacts(storage.sql, facts);
  }
  if (standing) {
    const { change, note, ...asked } = standing;
    const act = change === 'withdrawal' ? withdrawArticle : restoreArticle;
    const outcome = act(storage, site, { ...asked, note, ...putting });
    if ('reason' in outcome) return { ok: false, failure: outcome };
  }
  return putBatches(storage, site, batches, putting);
}

function putList(
  storage: ChangeStorage,
  { text: written, base }: NonNullable<PlanRequest['words']>,
  putting: Putting,
): PlanFailure | undefined {
  const forbidden = judgeAction(storage.sql, putting, 'put-words');
  if (forbidden) return forbidden;
  const { text, problems } = parseWordList(written);
  if (problems.length > 0) return { reason: 'invalid-words', problems };
  const put = putWords(storage, { text, base, ...putting });
  return 'reason' in put ? put : undefined;
}

/** Puts one batch after the other, as they would be sent. */
function putBatches(
  storage: ChangeStorage,
  site: Site,
  batches: readonly PutBatch[],
  putting: Putting,
): Acted {
  const outcomes: PutOutcome[] = [];
  const refusals: ItemFailure[] = [];
  let digest: { readonly digest?: PutOutcome } = {};
  let first = 0;
  for (const batch of batches) {
    const put = putAll(storage, site, batch, putting);
    if (!put.ok) return put;
    outcomes.push(...put.outcomes);
    refusals.push(...put.refusals.map((one) => ({ ...one, item: one.item + first })));
    if (put.digest) digest = { digest: put.digest };
    first += batch.items.length;
  }
  return { ok: true, outcomes, refusals, ...digest };
}

/** Puts a batch; where items are refused, without them, so that the reasons of all are found. */
function putAll(storage: ChangeStorage, site: Site, batch: PutBatch, putting: Putting): Acted {
  const refusals: ItemFailure[] = [];
  const ready = prepareItems(storage.sql, site, batch.items);
  if ('reason' in ready) return { ok: false, failure: ready };
  let left = ready.map((item, index) => ({ item, index }));
  while (left.length > 0 && refusals.length < mostRefusals) {
    const items = left.map(({ item }) => item);
    const result = putPrepared(storage, site, { ...batch, items }, putting);
    if (result.ok) return { ...result, refusals };
    const { ok: _, ...failure } = result;
    if (!('item' in failure)) return { ok: false, failure };
    const refused = left[failure.item];
    refusals.push({ ...failure, item: refused?.index ?? failure.item });
    left = left.filter((one) => one !== refused);
  }
  return { ok: true, outcomes: [], refusals };
}
