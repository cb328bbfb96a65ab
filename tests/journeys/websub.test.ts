// News reach subscribers through hubs (WebSub), from an editor's command to the subscriber, whatever becomes of hub or site.

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { discoverInDocument, discoverInHeaders } from '../hub/discover.ts';
import { Hub } from '../hub/hub.ts';
import { Subscriber } from '../hub/subscriber.ts';
import { changeSettings, killServer, readServerLog, writeArticle } from './hub-site.ts';
import { freePort, type RunningSite, Workspace } from './workspace.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Seconds between KV and the hubs: long enough for a test to come between them. */
const delay = 3;

const feeds = ['/atom.xml', `/topics/${encodeURIComponent('質量')}/feed.xml`, '/feed.json'];
const workspace = new Workspace();
const hub = new Hub();
/** Away at first, and back later. */
const truant = new Hub();
/** Takes every ping and never answers. */
const mute = new Hub();
const subscribers = feeds.map(() => new Subscriber());
const waiting = new Subscriber();
let site: RunningSite;

beforeAll(async () => {
  mute.mood = 'hangs';
  await Promise.all([hub, truant, mute].map((one) => one.open()));
  const hubs = [mute, truant, hub].map(({ url }) => url);
  changeSettings(workspace, { HUBS: hubs.join(' '), HUB_DELAY: String(delay) });
  // A topic has no feed before an article has it.
  writeArticle(workspace, 1, '第一篇。');
  site = await workspace.start([], await freePort());
  await vi.waitFor(
    () => expect([hub, truant].map(countTold)).toEqual([feedsOfArticle, feedsOfArticle]),
    20_000,
  );
  for (const [index, subscriber] of subscribers.entries()) {
    await subscriber.subscribe(site.origin + feeds[index], hub.url);
  }
  await waiting.subscribe(`${site.origin}/atom.xml`, truant.url);
  await vi.waitFor(() => expect([hub.subscriptions, truant.subscriptions]).toEqual([3, 1]));
  await truant.close();
  truant.pings.length = 0;
}, 180_000);

afterAll(async () => {
  await Promise.all([hub, truant, mute, waiting, ...subscribers].map((one) => one.close()));
  await workspace.remove();
}, 60_000);

/** The feeds of an article: of everything, itself and in each script, of its issuer and of its topic, in three formats each. */
const feedsOfArticle = 15;

/** Of how many feeds a hub was told. */
const countTold = ({ pings }: Hub) => new Set(pings).size;

async function gazette(...args: string[]): Promise<void> {
  const run = await workspace.gazette([...args, '--yes', '--site', site.origin]);
  expect(run.code, run.stdout + run.stderr).toBe(0);
}

const fetchText = async (path: string) => (await fetch(site.origin + path)).text();

/** Waits until the newest that every subscriber was sent holds the text. */
async function expectNews(text: string, patience = 15_000): Promise<void> {
  await vi.waitFor(
    () => {
      for (const subscriber of subscribers) expect(subscriber.newest).toContain(text);
    },
    { timeout: patience, interval: 100 },
  );
}

test.each(feeds)(
  'names its hubs and itself in the headers and the document of %s',
  async (feed) => {
    const url = site.origin + feed;
    const expected = { self: [url], hubs: [mute, truant, hub].map((one) => one.url) };
    expect(await discoverInHeaders(url)).toEqual(expected);
    expect(await discoverInHeaders(url, 'HEAD')).toEqual(expected);
    expect(await discoverInDocument(url)).toEqual(expected);
  },
);

test('brings a new bulletin to subscribers within seconds, though one hub is away and one hangs', async () => {
  writeArticle(workspace, 2, '全系統向災區捐款。');
  await gazette('publish');
  for (const feed of feeds) expect(await fetchText(feed)).toContain('全系統向災區捐款。');
  await expectNews('全系統向災區捐款。', (delay + 5) * 1_000);
  expect(subscribers.map(({ deliveries }) => deliveries[0]?.type)).toEqual(
    ['atom+xml', 'rss+xml', 'feed+json'].map((type) => expect.stringContaining(type)),
  );
  await vi.waitFor(() => {
    expect(readServerLog(workspace)).toContain(`The hub ${truant.url} could not be told`);
  }, 5_000);
  // Its wait has begun: from now on it would answer.
  await truant.open();
  expect(truant.pings).toEqual([]);
});

test('brings the next one too, and tells the hub of every feed once', async () => {
  const { length } = hub.pings;
  writeArticle(workspace, 3, '召開全省會議。');
  await gazette('publish');
  await expectNews('召開全省會議。');
  await vi.waitFor(() => expect(hub.pings).toHaveLength(length + feedsOfArticle), 5_000);
  expect(new Set(hub.pings.slice(length)).size).toBe(feedsOfArticle);
});

test('tells nobody of a typing error, and brings a correction', async () => {
  const { length } = hub.pings;
  writeArticle(workspace, 3, '召開全省會議，已改。');
  await gazette('publish', '--minor');
  expect(await fetchText('/atom.xml')).toContain('已改');
  await new Promise((resolve) => setTimeout(resolve, (delay + 2) * 1_000));
  expect(hub.pings).toHaveLength(length);
  writeArticle(workspace, 3, '召開全省會議，已更正。');
  await gazette('publish', '--note', '更正會議名稱');
  await expectNews('更正會議名稱');
  await expectNews('已更正');
});

test('brings a withdrawal, with its reason and without the text', async () => {
  await gazette('withdraw', 'bulletin-3', '--reason', '數字有誤');
  await expectNews('數字有誤');
  for (const { newest } of subscribers) expect(newest).not.toContain('已更正');
});

test('tells after a crash what it could not tell before', async () => {
  const { length } = hub.pings;
  writeArticle(workspace, 4, '地震之後的公報。');
  const publishing = workspace.gazette(['publish', '--yes', '--site', site.origin]);
  await vi.waitFor(async () => expect(await fetchText('/feed.json')).toContain('地震之後'), 30_000);
  killServer(workspace);
  expect(hub.pings).toHaveLength(length);
  await site.stop();
  site = await workspace.start([], Number(new URL(site.origin).port));
  await publishing;
  await expectNews('地震之後的公報。');
});

test('tells a hub that was away all that it missed, when it is back', async () => {
  await vi.waitFor(() => expect(countTold(truant)).toBe(feedsOfArticle), 110_000);
  await vi.waitFor(() => expect(waiting.newest).toContain('地震之後的公報。'), 10_000);
  expect(waiting.newest).toContain('數字有誤');
});

test('has subscribers who were sent nothing that they could not believe', () => {
  expect([waiting, ...subscribers].map(({ dropped }) => dropped)).toEqual([0, 0, 0, 0]);
  expect(mute.pings.length).toBeGreaterThan(0);
});
