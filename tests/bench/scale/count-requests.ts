// Counts what goes between the command line and a site.

import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Requests by their methods, and the bytes of their bodies. */
export interface Traffic {
  readonly requests: Readonly<Record<string, number>>;
  readonly sent: number;
  readonly received: number;
}

/** A proxy before a site on this machine that counts. */
export class CountingProxy {
  origin = '';
  readonly #target: URL;
  readonly #server = createServer((asked, answer) => this.#pass(asked, answer));
  #requests: Record<string, number> = {};
  #sent = 0;
  #received = 0;

  constructor(target: string) {
    this.#target = new URL(target);
  }

  async start(): Promise<this> {
    this.#server.listen(0, 'localhost');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.origin = `http://localhost:${address.port}`;
    return this;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What was counted since it was last asked. */
  take(): Traffic {
    const traffic = { requests: this.#requests, sent: this.#sent, received: this.#received };
    this.#requests = {};
    this.#sent = 0;
    this.#received = 0;
    return traffic;
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method = 'GET', url: path = '/', headers } = asked;
    this.#requests[method] = (this.#requests[method] ?? 0) + 1;
    const { hostname, port, host } = this.#target;
    const onward = request({ hostname, port, method, path, headers: { ...headers, host } });
    asked.on('data', (chunk: Buffer) => {
      this.#sent += chunk.length;
    });
    onward.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.on('data', (chunk: Buffer) => {
        this.#received += chunk.length;
      });
      response.pipe(answer);
    });
    onward.on('error', () => asked.socket.destroy());
    asked.pipe(onward);
  }
}
