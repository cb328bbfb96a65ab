// The files of a plan, handed out before the batches that need them.

import type { Sending } from './plan.ts';
import type { FileSending } from './plan-files.ts';

/** Planned files, each handed out once. */
export class FileQueue {
  readonly #waiting: Map<string, FileSending>;

  constructor(planned: readonly FileSending[]) {
    this.#waiting = new Map(planned.map((file) => [file.sha256, file]));
  }

  /** Those that the articles of a batch need and that were not handed out yet. */
  take(batch: readonly Pick<Sending, 'local'>[]): FileSending[] {
    const taken: FileSending[] = [];
    for (const { sha256 } of batch.flatMap(({ local }) => local.files)) {
      const file = this.#waiting.get(sha256);
      if (!file) continue;
      this.#waiting.delete(sha256);
      taken.push(file);
    }
    return taken;
  }
}
