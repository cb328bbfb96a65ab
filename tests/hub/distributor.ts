// Fetches topics and sends what is new in them to subscribers (W3C WebSub Recommendation, section 7).

import { sign } from './signature.ts';
import type { Subscription } from './subscription.ts';

/** What a ping led to: the status of the topic's answer, and to how many subscribers its content went. */
export interface Distribution {
  readonly topic: string;
  readonly status: number;
  readonly delivered: number;
}

/** Keeps, for each topic, the entity tag of what was distributed last. */
export class Distributor {
  readonly #hub: () => string;
  readonly #etags = new Map<string, string>();

  constructor(hub: () => string) {
    this.#hub = hub;
  }

  /** Fetches a topic, unless it is as it was, and sends its content to each of the subscribers. */
  async distribute(topic: string, subscriptions: readonly Subscription[]): Promise<Distribution> {
    const etag = this.#etags.get(topic);
    const response = await fetch(topic, { headers: etag ? { 'If-None-Match': etag } : {} });
    const { status } = response;
    const content = new Uint8Array(await response.arrayBuffer());
    if (status !== 200) return { topic, status, delivered: 0 };
    this.#etags.set(topic, response.headers.get('ETag') ?? '');
    const type = response.headers.get('Content-Type') ?? '';
    const sent = await Promise.all(
      subscriptions.map((subscription) => this.#send(subscription, type, content)),
    );
    return { topic, status, delivered: sent.filter(Boolean).length };
  }

  async #send(
    { topic, callback, secret }: Subscription,
    type: string,
    content: Uint8Array<ArrayBuffer>,
  ): Promise<boolean> {
    const headers = {
      'Content-Type': type,
      Link: `<${this.#hub()}>; rel="hub", <${topic}>; rel="self"`,
      ...(secret === undefined ? {} : { 'X-Hub-Signature': sign(content, secret) }),
    };
    const response = await fetch(callback, { method: 'POST', headers, body: content });
    return response.ok;
  }
}
