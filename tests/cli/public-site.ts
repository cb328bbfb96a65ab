// A site that answers readers from a table, over real HTTP.

import { createServer, type Server } from 'node:http';

/** An answer; a string is one with status 200. */
export type PublicAnswer = string | { status: number; body?: string; location?: string };

/** One such site. `answers` may be changed while it runs; what is not in it is 404. */
export class PublicSite {
  origin = '';
  readonly answers = new Map<string, PublicAnswer>();
  readonly asked: string[] = [];
  /** What came along with the requests, which is to be nobody's token. */
  readonly authorizations: (string | undefined)[] = [];
  readonly #server: Server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    this.asked.push(path);
    this.authorizations.push(request.headers.authorization);
    const found = this.answers.get(path) ?? { status: 404 };
    const answer = typeof found === 'string' ? { status: 200, body: found } : found;
    const headers = answer.location === undefined ? {} : { location: answer.location };
    response.writeHead(answer.status, headers).end(answer.body ?? '');
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
