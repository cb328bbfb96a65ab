// A site that answers readers from a table, over real HTTP.

import type { IncomingMessage } from 'node:http';
import { LoopbackServer, type Reply } from '../hub/loopback-server.ts';

/** An answer; a string is one with status 200. */
export type PublicAnswer = string | { status: number; body?: string; location?: string };

/** One such site. `answers` may be changed while it runs; what is not in it is 404. */
export class PublicSite {
  readonly answers = new Map<string, PublicAnswer>();
  readonly asked: string[] = [];
  /** What came along with the requests, which is to be nobody's token. */
  readonly authorizations: (string | undefined)[] = [];
  readonly #server = new LoopbackServer(async (request) => this.#answer(request));

  get origin(): string {
    return this.#server.origin;
  }

  async start(): Promise<this> {
    await this.#server.open();
    return this;
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  #answer(request: IncomingMessage): Reply {
    const path = decodeURIComponent(request.url ?? '/');
    this.asked.push(path);
    this.authorizations.push(request.headers.authorization);
    const found = this.answers.get(path) ?? { status: 404 };
    if (typeof found === 'string') return { status: 200, body: found };
    const { location, ...answer } = found;
    return location === undefined ? answer : { ...answer, headers: { location } };
  }
}
