// The endpoint at which jobs of GitHub Actions ask for tokens, on this machine.

import { createServer, type Server } from 'node:http';

/** What a job is given to ask with. */
export const requestToken = 'request-token-of-the-job';

/** One endpoint. It answers a token that names the audience, and counts. */
export class FakeGithub {
  url = '';
  /** The audiences that were asked for. */
  readonly audiences: (string | null)[] = [];
  /** What it answers instead, where a test says so. */
  instead: { readonly status: number; readonly body: string } | 'drop' | undefined;
  readonly #server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (this.instead === 'drop') {
      request.socket.destroy();
      return;
    }
    const isJob = request.headers.authorization === `Bearer ${requestToken}`;
    if (!isJob || url.searchParams.get('api-version') !== '2.0') {
      response.writeHead(401).end('{}');
      return;
    }
    this.audiences.push(url.searchParams.get('audience'));
    const value = `proof-${this.audiences.length}`;
    const { status, body } = this.instead ?? { status: 200, body: JSON.stringify({ value }) };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    this.url = `http://127.0.0.1:${port}/idtoken?api-version=2.0`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
