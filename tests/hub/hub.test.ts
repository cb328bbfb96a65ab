// The hub and the subscriber of the tests keep to WebSub, or what they find would prove nothing.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Hub } from './hub.ts';
import { findLinks } from './link-header.ts';
import { LoopbackServer } from './loopback-server.ts';
import { Subscriber } from './subscriber.ts';

let text: string;
let selves: readonly string[];
const hub = new Hub();
const subscriber = new Subscriber();
const site = new LoopbackServer(async (request) => {
  const etag = `"${text}"`;
  if (request.headers['if-none-match'] === etag) return { status: 304 };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: text, items: [] };
  const hubs = [{ type: 'WebSub', url: hub.url }];
  const link = [`<${hub.url}>; rel="hub"`, ...selves.map((self) => `<${self}>; rel=self`)].join();
  const body = JSON.stringify({ ...feed, feed_url: selves[0], hubs });
  return { status: 200, body, headers: { ETag: etag, Link: link } };
});
const topic = () => `${site.origin}/feed.json`;

beforeEach(async () => {
  await Promise.all([site.open(), hub.open()]);
  text = 'first';
  selves = [topic()];
  hub.mood = 'well';
});

afterEach(async () => {
  await Promise.all([site, hub, subscriber].map((server) => server.close()));
});

function ask(fields: Record<string, string>): Promise<Response> {
  const signal = AbortSignal.timeout(500);
  return fetch(hub.url, { method: 'POST', body: new URLSearchParams(fields), signal });
}

const ping = () => ask({ 'hub.mode': 'publish', 'hub.url': topic() });

test('distributes what is new, signed, to those who subscribed, and what is not new to nobody', async () => {
  await subscriber.subscribe(topic(), hub.url);
  await vi.waitFor(() => expect(hub.subscriptions).toBe(1));
  for (const title of ['first', 'first', 'second']) {
    text = title;
    const { length } = hub.distributions;
    expect((await ping()).status).toBe(204);
    await vi.waitFor(() => expect(hub.distributions).toHaveLength(length + 1));
  }
  expect(hub.distributions.map(({ status, delivered }) => [status, delivered])).toEqual([
    [200, 1],
    [304, 0],
    [200, 1],
  ]);
  expect(subscriber.deliveries.map(({ content }) => content)).toEqual([
    expect.stringContaining('first'),
    expect.stringContaining('second'),
  ]);
});

test('believes nothing that is not signed with its secret', async () => {
  await subscriber.subscribe(topic(), hub.url);
  const { length } = subscriber.deliveries;
  const Link = `<${hub.url}>; rel="hub", <${topic()}>; rel="self"`;
  const signature = { 'X-Hub-Signature': `sha256=${'0'.repeat(64)}` };
  for (const headers of [{ Link }, { Link, ...signature }]) {
    const answer = await fetch(subscriber.callback, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(202);
  }
  expect([subscriber.dropped, subscriber.deliveries.length]).toEqual([2, length]);
});

test('subscribes nobody who does not confirm it', async () => {
  const before = hub.subscriptions;
  const asked = { 'hub.mode': 'subscribe', 'hub.topic': topic(), 'hub.callback': topic() };
  expect((await ask(asked)).status).toBe(202);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(hub.subscriptions).toBe(before);
});

test.each([0, 2])('does not subscribe to a feed with %i addresses of its own', async (n) => {
  selves = [topic(), `${topic()}?again`].slice(0, n);
  await expect(subscriber.subscribe(topic(), hub.url)).rejects.toThrow('self');
});

test('refuses what is no request to a hub', async () => {
  expect((await fetch(hub.url)).status).toBe(400);
  expect((await ask({ 'hub.mode': 'dance' })).status).toBe(400);
  expect((await ask({ 'hub.mode': 'subscribe', 'hub.topic': 'x' })).status).toBe(400);
});

test('is ill in the ways that it is told to be', async () => {
  for (const mood of [500, 429, 404] as const) {
    hub.mood = mood;
    expect((await ping()).status).toBe(mood);
  }
  hub.mood = 'hangs';
  await expect(ping()).rejects.toThrow('timeout');
  await hub.close();
  await expect(ping()).rejects.toThrow('fetch failed');
});

test('reads Link headers in any spelling', () => {
  const header =
    '<https://a.example/?x,y;z>; type="a;b"; rel="self alternate", <https://b.example/>;rel=hub';
  expect(findLinks(header, 'self')).toEqual(['https://a.example/?x,y;z']);
  expect(findLinks(header, 'hub')).toEqual(['https://b.example/']);
  expect(findLinks(null, 'hub')).toEqual([]);
});
