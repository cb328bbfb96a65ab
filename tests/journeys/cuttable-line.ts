// A line between editor and site that can be cut in the middle of a publishing.

import { rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { giveBack, LocalProxy } from './local-proxy.ts';

/** An HTTP proxy in front of one site. `requests` lists what reached the site, `METHOD path`. */
export class CuttableLine extends LocalProxy {
  readonly requests: string[] = [];
  /** Asked before each request is passed on: true cuts the line. */
  cutsAt: (method: string, path: string) => boolean = () => false;
  readonly #flag: string;

  /** `flag` is the file that is there while the line is cut. */
  constructor(site: string, flag: string) {
    super(site);
    this.#flag = flag;
  }

  /** Mends what was cut. */
  mend(): void {
    this.cutsAt = () => false;
    rmSync(this.#flag, { force: true });
  }

  protected pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method = 'GET', url = '/' } = asked;
    if (this.cutsAt(method, url)) {
      writeFileSync(this.#flag, '');
      this.cutAll();
      return;
    }
    this.requests.push(`${method} ${decodeURIComponent(url)}`);
    this.forward(asked).on('response', (response) => giveBack(response, answer));
  }
}
