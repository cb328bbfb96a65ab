// Hubs for the ledger as it runs: its settings name two, and what it sends them comes to the test.

import { reset } from 'cloudflare:test';
import { expect, vi } from 'vitest';
import { signIn, site } from '../worker/site.ts';
import { one, two } from './hub-rig.ts';
import { query } from './ledger-under-test.ts';

/** How a hub answers, until the ledger gives up waiting. */
export type AnswerHub = (hub: string, signal: AbortSignal | null | undefined) => Promise<Response>;

/** Takes it, whatever it is. */
export const accept: AnswerHub = async () => new Response(null, { status: 204 });

/** Never answers. */
export const hang: AnswerHub = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

/** What left for the hubs, as `hub topic`, and how they answer. */
export interface HubNetwork {
  readonly asked: string[];
  answer: AnswerHub;
}

/** Puts two hubs into the settings, which are told a second after KV, and stands in for them. */
export async function joinHubs(): Promise<HubNetwork> {
  const network: HubNetwork = { asked: [], answer: accept };
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const form = new URLSearchParams(String(init?.body));
    network.asked.push(`${input} ${form.get('hub.url')}`);
    return network.answer(String(input), init?.signal);
  });
  Object.assign(site, { HUBS: `${one} ${two}` });
  delayHubs(1);
  await signIn();
  return network;
}

/** How many seconds later than KV the hubs are told, from the ledger's next start on. */
export function delayHubs(seconds: number): void {
  Object.assign(site, { HUB_DELAY: String(seconds) });
}

/** Takes the hubs out of the settings, and empties ledger and KV. */
export async function leaveHubs(): Promise<void> {
  vi.restoreAllMocks();
  Object.assign(site, { HUBS: '' });
  delayHubs(90);
  await reset();
}

/** How many pings are to be sent, sooner or later. */
export async function countPings(): Promise<number> {
  return (await query('SELECT * FROM ping')).length;
}

/** Waits for a change to be acknowledged. */
export async function acknowledge(answered: Promise<Response>): Promise<void> {
  const response = await answered;
  expect(response.ok, await response.text()).toBe(true);
}

/** How long a test waits for what the ledger does by itself. */
export const patient = { timeout: 15_000, interval: 50 };
