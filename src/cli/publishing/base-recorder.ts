// Remembers during a sending on which revisions the files of the working copy are based.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import type { Context } from '../context.ts';
import { type BaseRecord, isWithin, recordBases, workingCopyOf } from '../site/bases-file.ts';
import type { Sending } from './plan.ts';

/**
 * Milliseconds between two writings: the file has all articles in it, and written after each batch it
 * would cost more than the sending. What a killed run did not write, the next comparison learns.
 */
const writeEvery = 5_000;

/** Collects what the site has now, and writes it from time to time. `write` is to be called at the end. */
export class BaseRecorder {
  readonly #context: Context;
  readonly #origin: string;
  readonly #copy: string;
  #waiting: BaseRecord[] = [];
  #written: number;

  constructor(context: Context, origin: string) {
    this.#context = context;
    this.#origin = origin;
    this.#copy = workingCopyOf(context.cwd);
    this.#written = context.now();
  }

  /** Notes the outcomes of a batch, which stand in its order. */
  async note(batch: readonly Sending[], outcomes: readonly PutOutcome[]): Promise<void> {
    const own = outcomes.filter((_, index) => {
      const path = batch[index]?.local.path;
      return path !== undefined && isWithin(this.#copy, this.#context.cwd, path);
    });
    this.#waiting.push(...own);
    if (this.#context.now() - this.#written >= writeEvery) await this.write();
  }

  async write(): Promise<void> {
    const records = this.#waiting;
    this.#waiting = [];
    this.#written = this.#context.now();
    await recordBases(this.#context.cwd, this.#origin, records);
  }
}
