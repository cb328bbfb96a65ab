// A site of old, served for tests: documents by their paths, with what was asked of it.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands under a path. */
export type Page =
  | string
  | Uint8Array
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly body?: string | Uint8Array;
    };

/** A server of pages; `SITE` in a text is its own address. */
export class OldSite {
  readonly pages = new Map<string, Page>();
  readonly asked: string[] = [];
  origin = '';
  #server: Server | undefined;

  async start(): Promise<this> {
    const server = createServer((request, response) => this.#answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.#server = server;
    // A port is a part of the host that the editor names.
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return this;
  }

  stop(): Promise<void> {
    return new Promise((done) => {
      this.#server?.close(() => done());
      this.#server?.closeAllConnections();
    });
  }

  /** A text with the site's address in it. */
  fill(text: string): string {
    return text.replaceAll('SITE', this.origin);
  }

  #answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
    this.asked.push(url);
    const page = this.pages.get(url) ?? { status: 404 };
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof page === 'string' || page instanceof Uint8Array ? { body: page } : page;
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? this.fill(body) : body);
  }
}
