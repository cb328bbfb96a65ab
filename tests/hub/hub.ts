// A WebSub hub on this machine (W3C WebSub Recommendation; publishing as in PubSubHubbub 0.4, section 7).

import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type Distribution, Distributor } from './distributor.ts';
import { LoopbackServer, type Reply } from './loopback-server.ts';
import { parseSubscription, type Subscription, verifyIntent } from './subscription.ts';

/** How the hub takes pings: as a hub does, by never answering, or with a status that refuses. */
export type Mood = 'well' | 'hangs' | 500 | 429 | 404;

/** A hub that tests can make ill. Subscriptions survive its absence; it is opened and closed as often as one likes. */
export class Hub {
  /** How it takes pings. */
  mood: Mood = 'well';
  /** The topics of the pings that reached it, whatever it answered. */
  readonly pings: string[] = [];
  /** What the pings that it took have led to. */
  readonly distributions: Distribution[] = [];
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #server = new LoopbackServer((request, body) => this.#handle(request, body));
  readonly #distributor = new Distributor(() => this.url);

  /** The address that publishers and subscribers speak to. */
  get url(): string {
    return `${this.#server.origin}/hub`;
  }

  /** Comes to life, or back to it, under the same address. */
  open(): Promise<void> {
    return this.#server.open();
  }

  /** Goes away: connections are refused. */
  close(): Promise<void> {
    return this.#server.close();
  }

  /** How many subscriptions were verified. */
  get subscriptions(): number {
    return this.#subscriptions.size;
  }

  async #handle(request: IncomingMessage, body: Buffer): Promise<Reply | undefined> {
    const type = request.headers['content-type'] ?? '';
    const isForm = type.startsWith('application/x-www-form-urlencoded');
    if (request.method !== 'POST' || !isForm) return { status: 400, body: 'a form, please' };
    const form = new URLSearchParams(body.toString());
    const mode = form.get('hub.mode');
    switch (mode) {
      case 'publish':
        return this.#takePing(form.get('hub.url') ?? '');
      case 'subscribe':
      case 'unsubscribe':
        return this.#takeSubscription(mode, parseSubscription(form));
      default:
        return { status: 400, body: 'hub.mode is none that is known' };
    }
  }

  #takePing(topic: string): Reply | undefined {
    this.pings.push(topic);
    if (this.mood === 'hangs') return undefined;
    if (this.mood !== 'well') return { status: this.mood };
    if (!URL.canParse(topic)) return { status: 400, body: 'hub.url is not an address' };
    void this.#distribute(topic);
    return { status: 204 };
  }

  /** A site that is away for a moment is asked again, as hubs do. */
  async #distribute(topic: string, tries = 10): Promise<void> {
    const subscriptions = [...this.#subscriptions.values()].filter((one) => one.topic === topic);
    try {
      this.distributions.push(await this.#distributor.distribute(topic, subscriptions));
    } catch (error) {
      if (tries <= 1) throw error;
      await setTimeout(1_000);
      await this.#distribute(topic, tries - 1);
    }
  }

  /** Accepted at once, verified afterwards (section 5.1.2). */
  #takeSubscription(mode: 'subscribe' | 'unsubscribe', asked: Subscription | string): Reply {
    if (typeof asked === 'string') return { status: 400, body: asked };
    void this.#settle(mode, asked);
    return { status: 202 };
  }

  async #settle(mode: 'subscribe' | 'unsubscribe', asked: Subscription): Promise<void> {
    if (!(await verifyIntent(mode, asked))) return;
    const key = `${asked.topic} ${asked.callback}`;
    if (mode === 'subscribe') this.#subscriptions.set(key, asked);
    else this.#subscriptions.delete(key);
  }
}
