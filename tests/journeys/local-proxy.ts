// A proxy on this machine before one site.

import { once } from 'node:events';
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';

/** What proxies have in common; each says in `pass` what becomes of a request. */
export abstract class LocalProxy {
  origin = '';
  readonly #target: URL;
  readonly #server = createServer((asked, answer) => this.pass(asked, answer));

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

  async stop(): Promise<void> {
    this.cutAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  protected abstract pass(asked: IncomingMessage, answer: ServerResponse): void;

  /** Cuts everything that is on its way. */
  protected cutAll(): void {
    this.#server.closeAllConnections();
  }

  /** Sends a request on to the site, whose answer comes as the event `response`; where the site is lost, so is the request. */
  protected forward(asked: IncomingMessage): ClientRequest {
    const { method, url: path, headers } = asked;
    const { hostname, port, host } = this.#target;
    const onward = request({ hostname, port, method, path, headers: { ...headers, host } });
    onward.on('error', () => asked.socket.destroy());
    asked.pipe(onward);
    return onward;
  }
}

/** Gives the site's answer back as it came. */
export function giveBack(response: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(response.statusCode ?? 502, response.headers);
  response.pipe(answer);
}
