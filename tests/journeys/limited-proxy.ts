// A way to the site that is cut after so many requests, as networks are.

import { createServer, request, type Server } from 'node:http';

/** A proxy before a site. `left` is how many more requests come through; it counts those that did. */
export class LimitedProxy {
  origin = '';
  left = Number.POSITIVE_INFINITY;
  readonly paths: string[] = [];
  readonly #server: Server;

  constructor(target: string) {
    this.#server = createServer((incoming, outgoing) => {
      if (this.left <= 0) {
        incoming.socket.destroy();
        return;
      }
      this.left -= 1;
      const { method, url = '/', headers } = incoming;
      this.paths.push(`${method} ${url}`);
      const host = new URL(target).host;
      const forwarded = request(`${target}${url}`, { method, headers: { ...headers, host } });
      forwarded.on('response', (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      forwarded.on('error', () => incoming.socket.destroy());
      incoming.pipe(forwarded);
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, 'localhost', resolve));
    const address = this.#server.address();
    this.origin = typeof address === 'object' ? `http://localhost:${address?.port}` : '';
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
