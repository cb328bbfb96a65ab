// Cuts what is to be sent into batches, each of which the site stores whole or not at all.

import { maxBatchItems } from '../../domain/publishing-api.ts';
import { type Announcing, isNew } from './announcing.ts';
import type { Sending } from './plan.ts';

/** Bytes of sources in one batch: what a slow line carries within the time that a request has. */
const maxBatchBytes = 2_000_000;

/** So few are sent one by one, each told when it has arrived. */
const mostOneByOne = 5;

/**
 * The sendings in order, in batches of at most 100 articles and about 2 MB. A handful goes one by one,
 * unless subscribers are told otherwise than of each: quiet articles are to come together, since every
 * upload of them closes volumes.
 */
export function cutBatches(
  sendings: readonly Sending[],
  { announce }: Pick<Announcing, 'announce'>,
): Sending[][] {
  const isHandful = sendings.length <= mostOneByOne && announce === 'each';
  const maxItems = isHandful ? 1 : maxBatchItems;
  const batches: Sending[][] = [];
  let bytes = 0;
  for (const sending of sendings) {
    const size = sending.local.size;
    const batch = batches.at(-1);
    if (!batch || batch.length >= maxItems || bytes + size > maxBatchBytes) {
      batches.push([sending]);
      bytes = size;
    } else {
      batch.push(sending);
      bytes += size;
    }
  }
  return batches;
}

/**
 * A digest is complete with the last batch that brings something new, and the volumes of quiet
 * articles are closed with it: the batches before it say that more follows.
 */
export function announceBatch(
  announcing: Announcing,
  following: readonly (readonly Sending[])[],
): Announcing {
  const isFollowed = announcing.announce !== 'each' && following.some((batch) => batch.some(isNew));
  return isFollowed ? { ...announcing, more: true } : announcing;
}
