// Seeding: fills an empty site through the publishing API, in batches.

import { maxBatchItems } from '../../src/domain/publishing-api.ts';
import type { Publisher } from './publisher.ts';

/** How long it took, in seconds, until all was stored, and until KV showed it; and how many writes to KV that was. */
export interface Seeding {
  readonly articles: number;
  readonly stored: number;
  readonly drained: number;
  readonly writes: number;
}

/** Publishes that many bulletins, and waits for KV. */
export async function seed(publisher: Publisher, articles: number): Promise<Seeding> {
  await publisher.settle();
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  for (let left = articles; left > 0; left -= maxBatchItems) {
    await publisher.sendBatch(Math.min(left, maxBatchItems));
  }
  const stored = seconds();
  const { writes } = await publisher.settle();
  return { articles, stored, drained: seconds(), writes: writes.length };
}
