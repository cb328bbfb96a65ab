// A line between the command line and the site that can be cut.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { giveBack, LocalProxy } from './local-proxy.ts';

/** Hears of each request before it goes on; what it answers is done to it. */
export type Listener = (method: string, path: string) => 'cut' | 'lose' | undefined;

/** A running proxy. `listener` may be changed at any time. */
export class CuttingProxy extends LocalProxy {
  /** `METHOD path` of each request. */
  readonly requests: string[] = [];
  listener: Listener = () => undefined;

  /** `cut`: the request never arrives; `lose`: the site gets it, and its answer is lost. */
  protected pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method = 'GET', url: path = '/' } = asked;
    this.requests.push(`${method} ${path}`);
    const fate = this.listener(method, path);
    if (fate === 'cut') {
      asked.socket.destroy();
      return;
    }
    this.forward(asked).on('response', (response) => {
      if (fate === 'lose') {
        asked.socket.destroy();
        response.resume();
        return;
      }
      giveBack(response, answer);
    });
  }
}
