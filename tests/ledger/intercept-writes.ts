// Stands between the ledger and KV: every write passes through a function of the test.

import { vi } from 'vitest';
import { site } from '../worker/site.ts';

/** A write to KV that has been asked for. It takes effect when it is sent; what it answers is its caller's answer. */
export interface KvWrite {
  /** Counted from 0. */
  readonly number: number;
  readonly key: string;
  readonly send: () => Promise<void>;
}

/** Passes every put and delete through `handle`, until `vi.restoreAllMocks()`. */
export function interceptWrites(handle: (write: KvWrite) => Promise<void>): void {
  const put = site.KV.put.bind(site.KV);
  const remove = site.KV.delete.bind(site.KV);
  let number = 0;
  vi.spyOn(site.KV, 'put').mockImplementation((key, value, options) =>
    handle({ number: number++, key, send: () => put(key, value, options) }),
  );
  vi.spyOn(site.KV, 'delete').mockImplementation((key) =>
    handle({ number: number++, key, send: () => remove(key) }),
  );
}
