// A WebSub subscriber on this machine (W3C WebSub Recommendation, sections 4, 5 and 7).

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { discoverInDocument, discoverInHeaders } from './discover.ts';
import { findLinks } from './link-header.ts';
import { LoopbackServer, type Reply } from './loopback-server.ts';
import { isSigned } from './signature.ts';

/** Content that came with the right signature. */
export interface Delivery {
  readonly content: string;
  readonly type: string;
}

/** Subscribes to one feed, and keeps what it is sent. What is not signed, or is of another feed, is counted and dropped. */
export class Subscriber {
  readonly deliveries: Delivery[] = [];
  /** Deliveries that it did not believe. */
  dropped = 0;
  isVerified = false;
  readonly #secret = randomBytes(32).toString('hex');
  readonly #server = new LoopbackServer((request, body) => this.#handle(request, body));
  #topic = '';

  /** Where a hub is to send what is new. */
  get callback(): string {
    return `${this.#server.origin}/callback?feed=${encodeURIComponent(this.#topic)}`;
  }

  /** What came last; empty before anything has. */
  get newest(): string {
    return this.deliveries.at(-1)?.content ?? '';
  }

  /**
   * Finds the topic of a feed, checks that its document names the same hubs, and asks one of them.
   * Throws where the feed has not exactly one `self`, or where the hub refuses.
   */
  async subscribe(feed: string, hub: string): Promise<void> {
    const found = await discoverInHeaders(feed);
    const [topic] = found.self;
    if (topic === undefined || found.self.length > 1) throw new Error(`self: ${found.self}`);
    const written = await discoverInDocument(feed);
    if (JSON.stringify(written) !== JSON.stringify(found)) {
      throw new Error(`header ${JSON.stringify(found)}, document ${JSON.stringify(written)}`);
    }
    if (!found.hubs.includes(hub)) throw new Error(`${feed} does not name ${hub}`);
    this.#topic = topic;
    await this.#server.open();
    await this.#ask(hub);
  }

  /** Listens no more. */
  close(): Promise<void> {
    return this.#server.close();
  }

  async #ask(hub: string): Promise<void> {
    const body = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': this.#topic,
      'hub.callback': this.callback,
      'hub.secret': this.#secret,
      'hub.lease_seconds': '3600',
    });
    const { status } = await fetch(hub, { method: 'POST', body });
    if (status !== 202) throw new Error(`${hub} answered ${status}`);
  }

  async #handle(request: IncomingMessage, body: Buffer): Promise<Reply> {
    const url = new URL(request.url ?? '/', this.#server.origin);
    if (url.searchParams.get('feed') !== this.#topic) return { status: 404 };
    return request.method === 'POST' ? this.#take(request, body) : this.#verify(url.searchParams);
  }

  /** Says yes to what it has asked for, and 404 to everything else (section 5.3.1). */
  #verify(query: URLSearchParams): Reply {
    const isOurs = query.get('hub.mode') === 'subscribe' && query.get('hub.topic') === this.#topic;
    if (!isOurs) return { status: 404 };
    this.isVerified = true;
    return { status: 200, body: query.get('hub.challenge') ?? '' };
  }

  /** Always a success, so that nobody can find the secret by trying (section 7.1.1). */
  #take({ headers }: IncomingMessage, body: Buffer): Reply {
    const link = String(headers.link ?? '');
    const isOurs = findLinks(link, 'self').join() === this.#topic && findLinks(link, 'hub')[0];
    const signature = headers['x-hub-signature'];
    if (isOurs && isSigned(body, this.#secret, signature?.toString())) {
      this.deliveries.push({ content: body.toString(), type: headers['content-type'] ?? '' });
    } else {
      this.dropped += 1;
    }
    return { status: 202 };
  }
}
