// What editors were promised, kept outside the runtime that is killed.

import type { PutOutcome } from '../../src/domain/publishing-api.ts';

/** One article of a request. */
export interface Change {
  readonly id: string;
  readonly slug: string;
  readonly source: string;
  readonly sha256: string;
  /** The revision that was edited, null for a new article. */
  readonly base: number | null;
  readonly kind?: 'minor' | 'correction';
  readonly note?: string;
}

/** What an editor sends at once: one article, or a batch that is stored whole or not at all. */
export type Changes = readonly Change[];

/** Everything that was acknowledged, and what was asked for without an answer. */
export class Journal {
  readonly acknowledged: {
    readonly id: string;
    readonly revision: number;
    readonly source: string;
    readonly sha256: string;
  }[] = [];
  /** The last request of each editor, where it has had no answer. */
  readonly doubtful = new Map<string, Changes>();
  /** Answers that no editor should get. */
  readonly complaints: string[] = [];
  requests = 0;

  /** Notes that a request was acknowledged; the answer must be about what was sent. */
  acknowledge(changes: Changes, outcomes: readonly PutOutcome[]): void {
    this.requests += 1;
    for (const [index, { id, base, source, sha256 }] of changes.entries()) {
      const outcome = outcomes[index];
      const revision = (base ?? 0) + 1;
      if (outcome?.id !== id || outcome.revision !== revision || outcome.sha256 !== sha256) {
        this.complaints.push(`${id} was answered ${JSON.stringify(outcome)}`);
      }
      this.acknowledged.push({ id, revision, source, sha256 });
    }
  }
}
