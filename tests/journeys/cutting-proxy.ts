// A line between the command line and the site that can be cut.

import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Hears of each request before it goes on; what it answers is done to it. */
export type Listener = (method: string, path: string) => 'cut' | 'lose' | undefined;

/** A running proxy. `listener` may be changed at any time. */
export class CuttingProxy {
  origin = '';
  /** `METHOD path` of each request. */
  readonly requests: string[] = [];
  listener: Listener = () => undefined;
  readonly #target: URL;
  readonly #server = createServer((asked, answer) => this.#pass(asked, answer));

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

  /** `cut`: the request never arrives; `lose`: the site gets it, and its answer is lost. */
  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method = 'GET', url: path = '/', headers } = asked;
    this.requests.push(`${method} ${path}`);
    const fate = this.listener(method, path);
    if (fate === 'cut') {
      asked.socket.destroy();
      return;
    }
    const { hostname, port, host } = this.#target;
    const onward = request({ hostname, port, method, path, headers: { ...headers, host } });
    onward.on('response', (response) => {
      if (fate === 'lose') {
        asked.socket.destroy();
        response.resume();
        return;
      }
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => asked.socket.destroy());
    asked.pipe(onward);
  }
}
