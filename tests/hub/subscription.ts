// What a hub knows of one subscriber, and how it makes sure that the subscriber meant it (W3C WebSub Recommendation, section 5).

import { randomBytes } from 'node:crypto';

/** A subscription: which topic goes to which callback, signed with which secret. */
export interface Subscription {
  readonly topic: string;
  readonly callback: string;
  readonly secret: string | undefined;
  readonly leaseSeconds: number;
}

const usualLease = 10 * 24 * 3600;

/** Reads a request to subscribe or unsubscribe (section 5.1); a sentence that says what is wrong with it otherwise. */
export function parseSubscription(form: URLSearchParams): Subscription | string {
  const topic = form.get('hub.topic') ?? '';
  const callback = form.get('hub.callback') ?? '';
  const secret = form.get('hub.secret') ?? undefined;
  if (!URL.canParse(topic)) return 'hub.topic is not an address';
  if (!URL.canParse(callback)) return 'hub.callback is not an address';
  if (secret !== undefined && Buffer.byteLength(secret) >= 200) return 'hub.secret is too long';
  return {
    topic,
    callback,
    secret,
    leaseSeconds: Number(form.get('hub.lease_seconds') || usualLease),
  };
}

/** Asks the callback whether it wanted this (section 5.3): true where it gives the challenge back. */
export async function verifyIntent(
  mode: 'subscribe' | 'unsubscribe',
  { topic, callback, leaseSeconds }: Subscription,
): Promise<boolean> {
  const challenge = randomBytes(16).toString('hex');
  // What the callback's own query says stays.
  const url = new URL(callback);
  url.searchParams.append('hub.mode', mode);
  url.searchParams.append('hub.topic', topic);
  url.searchParams.append('hub.challenge', challenge);
  if (mode === 'subscribe') url.searchParams.append('hub.lease_seconds', String(leaseSeconds));
  const response = await fetch(url).catch(() => undefined);
  return response?.ok === true && (await response.text()) === challenge;
}
