// An editor who publishes without a pause: new articles, corrections, batches; who repeats what had no answer.

import { createHash } from 'node:crypto';
import * as v from 'valibot';
import {
  batchOutcomeSchema,
  type PutOutcome,
  putOutcomeSchema,
} from '../../src/domain/publishing-api.ts';
import { idOf, makeSource } from '../worker/make-article.ts';
import type { Change, Changes, Journal } from './journal.ts';
import type { Random } from './random.ts';

/** Who publishes, where to, and where it is written down. */
export interface EditorOptions {
  readonly number: number;
  readonly origin: string;
  readonly token: string;
  readonly random: Random;
  readonly journal: Journal;
}

/** One editor. What he was doing when the runtime died he does again in its next life. */
export class Editor {
  readonly #options: EditorOptions;
  readonly #name: string;
  readonly #latest: Change[] = [];
  #count = 0;

  constructor(options: EditorOptions) {
    this.#options = options;
    this.#name = `editor-${options.number}`;
  }

  /** Publishes until the runtime is gone. */
  async work(): Promise<void> {
    const { journal } = this.#options;
    for (;;) {
      const changes = journal.doubtful.get(this.#name) ?? this.#decide();
      journal.doubtful.set(this.#name, changes);
      const outcomes = await this.#send(changes).catch(() => undefined);
      if (outcomes === undefined) return;
      journal.acknowledge(changes, outcomes);
      journal.doubtful.delete(this.#name);
      this.#remember(changes);
    }
  }

  #decide(): Changes {
    const { random } = this.#options;
    const old = this.#latest[Math.floor(random() * this.#latest.length)];
    const kind = random();
    if (kind < 0.35 && old) return [this.#correct(old)];
    if (kind < 0.8) return [this.#create()];
    const created = Array.from({ length: 2 + Math.floor(random() * 6) }, () => this.#create());
    return old ? [...created, this.#correct(old)] : created;
  }

  #create(): Change {
    this.#count += 1;
    const n = this.#options.number * 100_000 + this.#count;
    return withHash({
      id: idOf(n),
      slug: `${this.#name}-${this.#count}`,
      source: makeSource(n),
      base: null,
    });
  }

  #correct({ id, slug, source, base }: Change): Change {
    const corrected = `${source.trimEnd()}改。\n`;
    const kind = this.#options.random() < 0.5 ? 'minor' : 'correction';
    return withHash({ id, slug, source: corrected, base: (base ?? 0) + 1, kind, note: '改正' });
  }

  #remember(changes: Changes): void {
    for (const change of changes) {
      const at = this.#latest.findIndex(({ id }) => id === change.id);
      if (at < 0) this.#latest.push(change);
      else this.#latest[at] = change;
    }
  }

  /** The answer, or undefined where there was none. A refusal is a complaint: nothing here is to be refused. */
  async #send(changes: Changes): Promise<readonly PutOutcome[] | undefined> {
    const response = await fetch(this.#request(changes));
    const body: unknown = await response.json();
    if (response.status >= 500) return undefined;
    if (!response.ok) {
      this.#options.journal.complaints.push(`${this.#name}: ${JSON.stringify(body)}`);
      return undefined;
    }
    return changes.length > 1
      ? v.parse(batchOutcomeSchema, body).outcomes
      : [v.parse(putOutcomeSchema, body)];
  }

  #request(changes: Changes): Request {
    const { origin, token } = this.#options;
    const headers = { Authorization: `Bearer ${token}` };
    const signal = AbortSignal.timeout(30_000);
    const [only] = changes;
    if (only === undefined || changes.length > 1) {
      const items = changes.map(({ id: _, sha256: __, ...item }) => item);
      return new Request(`${origin}/api/batches`, {
        method: 'POST',
        body: JSON.stringify({ items }),
        headers: { ...headers, 'Content-Type': 'application/json' },
        signal,
      });
    }
    const query = only.kind ? `?kind=${only.kind}&note=${encodeURIComponent(only.note ?? '')}` : '';
    return new Request(`${origin}/api/articles/${only.slug}${query}`, {
      method: 'PUT',
      body: only.source,
      headers: {
        ...headers,
        'Content-Type': 'text/markdown; charset=utf-8',
        ...(only.base === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${only.base}"` }),
      },
      signal,
    });
  }
}

function withHash(change: Omit<Change, 'sha256'>): Change {
  return { ...change, sha256: createHash('sha256').update(change.source).digest('hex') };
}
