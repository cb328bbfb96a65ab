// Cuts what is to be sent into batches, each of which the site stores whole or not at all.

import { maxBatchItems } from '../../domain/publishing-api.ts';
import type { Sending } from './plan.ts';

/** Bytes of sources in one batch: what a slow line carries within the time that a request has. */
const maxBatchBytes = 2_000_000;

/** The sendings in order, in batches of at most 100 articles and about 2 MB. */
export function cutBatches(sendings: readonly Sending[]): Sending[][] {
  const batches: Sending[][] = [];
  let bytes = 0;
  for (const sending of sendings) {
    const size = sending.local.size;
    const batch = batches.at(-1);
    if (!batch || batch.length >= maxBatchItems || bytes + size > maxBatchBytes) {
      batches.push([sending]);
      bytes = size;
    } else {
      batch.push(sending);
      bytes += size;
    }
  }
  return batches;
}
