// Stands between a reader and the site, passes everything on unchanged, and writes down what went by.

import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';

/** One request and its answer. `bytes` are those of the body as sent. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The names of the conditional headers that the request had. */
  readonly conditions: readonly string[];
  readonly status: number;
  readonly bytes: number;
}

const conditionNames = ['If-None-Match', 'If-Modified-Since'];

/** A proxy on a free port; `http.createServer` adds a Date, which the local runtime leaves out. */
export class RecordingProxy {
  readonly exchanges: Exchange[] = [];
  readonly #server: Server;
  readonly #origin: URL;

  private constructor(origin: string) {
    this.#origin = new URL(origin);
    this.#server = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));
  }

  /** Starts a proxy before the site at `origin`. */
  static async start(origin: string): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(origin);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** The address under which a reader finds the site's path. */
  urlOf(path: string): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
    return `http://127.0.0.1:${address.port}${path}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const { hostname, port, host } = this.#origin;
    const options = { hostname, port, method, path, headers: { ...headers, host } };
    const onward = request(options, (answer) => {
      const status = answer.statusCode ?? 0;
      outgoing.writeHead(status, answer.headers);
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => {
        const conditions = conditionNames.filter((name) => headers[name.toLowerCase()]);
        this.exchanges.push({ method, path, conditions, status, bytes });
      });
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }
}
