// Counts what goes between the command line and a site.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { giveBack, LocalProxy } from '../../journeys/local-proxy.ts';

/** Requests by their methods, and the bytes of their bodies. */
export interface Traffic {
  readonly requests: Readonly<Record<string, number>>;
  readonly sent: number;
  readonly received: number;
}

/** A proxy before a site on this machine that counts. */
export class CountingProxy extends LocalProxy {
  #requests: Record<string, number> = {};
  #sent = 0;
  #received = 0;

  /** What was counted since it was last asked. */
  take(): Traffic {
    const traffic = { requests: this.#requests, sent: this.#sent, received: this.#received };
    this.#requests = {};
    this.#sent = 0;
    this.#received = 0;
    return traffic;
  }

  protected pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method = 'GET' } = asked;
    this.#requests[method] = (this.#requests[method] ?? 0) + 1;
    asked.on('data', (chunk: Buffer) => {
      this.#sent += chunk.length;
    });
    this.forward(asked).on('response', (response) => {
      response.on('data', (chunk: Buffer) => {
        this.#received += chunk.length;
      });
      giveBack(response, answer);
    });
  }
}
