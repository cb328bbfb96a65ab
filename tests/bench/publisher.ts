// Speaks to a site's publishing API, and to the counters of its ledger.

import { hashToken, makeToken, tokenRandomBytes } from '../../src/domain/token.ts';
import { makeBulletin, slugOf } from './bulletins.ts';
import type { Runtime } from './runtime.ts';
import type { Measurement } from './worker/measurement.ts';

const token = makeToken(crypto.getRandomValues(new Uint8Array(tokenRandomBytes)));

/** The secret of a site that this publisher may publish to. */
export const secrets = { OPERATOR_TOKEN_SHA256: await hashToken(token) };

/** Publishes new bulletins to one site, one after the other. */
export interface Publisher {
  /** Sends the next bulletins as one batch. */
  readonly sendBatch: (size: number) => Promise<void>;
  /** Sends the next bulletin alone. */
  readonly sendOne: () => Promise<void>;
  /** Waits until KV shows everything, and takes what the ledger counted since it was last asked. */
  readonly settle: () => Promise<Measurement>;
}

/** A publisher for a site that is empty and is to hold about `total` articles. */
export function makePublisher(runtime: Runtime, site: string, total: number): Publisher {
  const address = `http://127.0.0.1:${runtime.port(site, 'gazette')}/api`;
  let sent = 0;
  const next = () => {
    const slug = slugOf(sent);
    const source = makeBulletin(sent, total);
    sent += 1;
    return { slug, source, base: null };
  };
  return {
    sendBatch: (size) =>
      send(`${address}/batches`, 'POST', {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ items: Array.from({ length: size }, next) }),
      }),
    sendOne: () => {
      const { slug, source } = next();
      return send(`${address}/articles/${slug}`, 'PUT', {
        headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'If-None-Match': '*' },
        body: source,
      });
    },
    settle: async () => {
      const response = await fetch(`http://127.0.0.1:${runtime.port(site, 'meter')}/`);
      return (await response.json()) as Measurement;
    },
  };
}

async function send(
  address: string,
  method: string,
  { headers, body }: { headers: Record<string, string>; body: string },
): Promise<void> {
  const response = await fetch(address, {
    method,
    headers: { ...headers, Authorization: `Bearer ${token}` },
    body,
  });
  const answer = await response.text();
  if (!response.ok)
    throw new Error(`${address} answered ${response.status}: ${answer.slice(0, 500)}`);
}
