// A line between editor and site that can be cut in the middle of a publishing.

import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** An HTTP proxy in front of one site. `requests` lists what reached the site, `METHOD path`. */
export class CuttableLine {
  readonly requests: string[] = [];
  /** Asked before each request is passed on: true cuts the line. */
  cutsAt: (method: string, path: string) => boolean = () => false;
  origin = '';
  readonly #site: URL;
  readonly #flag: string;
  readonly #server = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));

  /** `flag` is the file that is there while the line is cut. */
  constructor(site: string, flag: string) {
    this.#site = new URL(site);
    this.#flag = flag;
  }

  async open(): Promise<this> {
    this.#server.listen(0, 'localhost');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.origin = typeof address === 'object' ? `http://localhost:${address?.port}` : '';
    return this;
  }

  /** Mends what was cut. */
  mend(): void {
    this.cutsAt = () => false;
    rmSync(this.#flag, { force: true });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = incoming;
    if (this.cutsAt(method, url)) {
      writeFileSync(this.#flag, '');
      this.#server.closeAllConnections();
      return;
    }
    this.requests.push(`${method} ${decodeURIComponent(url)}`);
    const { hostname, port, host } = this.#site;
    const passed = request(
      { hostname, port, method, path: url, headers: { ...headers, host } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => incoming.socket.destroy());
    incoming.pipe(passed);
  }
}
