// Makes the question that a plan puts to the site: just the batches that would be sent.

import type * as v from 'valibot';
import type { planRequestSchema } from '../../domain/plan-api.ts';
import { maxBatchItems } from '../../domain/publishing-api.ts';
import type { Announcing, Audience } from '../publishing/announcing.ts';
import { announceBatch, cutBatches } from '../publishing/batches.ts';
import type { Work } from '../publishing/plan.ts';
import { writeBatch } from '../publishing/put-batch.ts';

/** A question as it is written. */
export type PlanQuestion = v.InferInput<typeof planRequestSchema>;

/** Sources in one question: what the site reads of one request, with room for what JSON escapes. */
const mostBytes = 4_000_000;

/** The id of a digest is minted when it is sent: in a plan any stands for it. */
const anyDigest = 'urn:uuid:00000000-0000-4000-8000-000000000000';

/** The question; undefined where the plan is too large to be put in one. */
export function planQuestion(
  { sendings, files, words }: Work,
  audience: Audience,
): PlanQuestion | undefined {
  const bytes = sendings.reduce((sum, { local }) => sum + local.size, 0);
  if (sendings.length > maxBatchItems || bytes > mostBytes) return undefined;
  const announcing = announcingOf(audience);
  const batches = cutBatches(sendings, announcing);
  return {
    batches: batches.map((batch, index) =>
      writeBatch(batch, announceBatch(announcing, batches.slice(index + 1))),
    ),
    files: files.map(({ sha256, type, size, width, height }) => ({
      ...{ sha256, type, size },
      ...(width === undefined || height === undefined ? {} : { width, height }),
    })),
    ...(words ? { words: { text: words.local.text, base: words.base } } : {}),
  };
}

/** As many articles as an outline may have. */
const mostOutlined = 20_000;

/** The outline of a plan that is too large to be tried out; undefined where it is too large for that too. */
export function outlineQuestion(
  { sendings }: Work,
  { announce, begun }: Audience,
): PlanQuestion | undefined {
  if (sendings.length > mostOutlined) return undefined;
  const articles = sendings.map(({ local: { article }, change, opens }) => ({
    ...{ id: article.id, slug: article.slug, issuer: article.issuer, topics: [...article.topics] },
    ...(change && opens === 'already' ? { kind: change.kind } : {}),
    opensNow: opens === 'at-once',
  }));
  const digest = announce === 'digest' ? { digest: begun ?? anyDigest } : {};
  return { outline: { announce, articles, ...digest } };
}

function announcingOf({ announce, begun }: Audience): Announcing {
  return announce === 'digest' ? { announce, digest: begun ?? anyDigest } : { announce };
}
