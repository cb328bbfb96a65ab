// An HTTP server of this machine whose port stays the same while it goes away and comes back.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What is answered to a request. */
export interface Reply {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request whose body was read; undefined where it is never to be answered. */
export type Handle = (request: IncomingMessage, body: Buffer) => Promise<Reply | undefined>;

/** A server on 127.0.0.1. It listens between `open` and `close`, and refuses connections otherwise. */
export class LoopbackServer {
  readonly #handle: Handle;
  #server: Server | undefined;
  #port = 0;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  /** The address, once it has been opened. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens, on the port of the last time if there was one. */
  async open(): Promise<void> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#port = address.port;
  }

  /** Cuts every connection and listens no more. */
  async close(): Promise<void> {
    if (!this.#server?.listening) return;
    this.#server.closeAllConnections();
    await once(this.#server.close(), 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const reply = await this.#handle(request, Buffer.concat(chunks));
    if (!reply) return;
    // A connection that is kept would be cut by the next `close`, in the middle of somebody's request.
    response.writeHead(reply.status, { Connection: 'close', ...reply.headers });
    response.end(reply.body ?? '');
  }
}
