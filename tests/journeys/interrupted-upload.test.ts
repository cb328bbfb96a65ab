// Hundreds of bulletins on their way to the real site, and everything that may come between.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findBrokenEvent } from '../../src/ledger/events.ts';
import { makeArchiveFile } from '../bench/archive/make-archive.ts';
import { writeArchive } from '../bench/archive/write-archive.ts';
import { makeRandom } from '../crash/random.ts';
import { withLedger } from '../crash/read-state.ts';
import { CuttingProxy } from './cutting-proxy.ts';
import { type RunningSite, Workspace } from './workspace.ts';

/** Four batches and a little more. */
const count = 630;

let home: Workspace;
let desk: Workspace;
let site: RunningSite;
let proxy: CuttingProxy;

afterEach(async () => {
  await proxy?.stop();
  await desk?.remove();
  await site?.stop();
  await home?.remove();
}, 120_000);

const state = () => join(home.folder, '.wrangler/state');

function tokenOf(folder: string, origin: string): string {
  const tokens: unknown = JSON.parse(readFileSync(join(folder, '.gazette/tokens.json'), 'utf8'));
  return String(Object.entries(tokens as object).find(([name]) => name === origin)?.[1]);
}

/** The signal comes while the nth batch of the run is under way, some time after it was sent. */
function whenBatch(nth: number, milliseconds: number, act: () => void): void {
  let batches = 0;
  proxy.listener = (_, path) => {
    if (path === '/api/batches') batches += 1;
    if (path === '/api/batches' && batches === nth) setTimeout(act, milliseconds);
    return undefined;
  };
}

test('arrive once each, in order, whatever breaks the sending off, and a second run writes nothing', {
  timeout: 600_000,
}, async () => {
  home = new Workspace();
  desk = new Workspace();
  writeArchive(join(desk.folder, 'articles'), count);
  site = await home.start();
  proxy = await new CuttingProxy(site.origin).start();
  const admin = { GAZETTE_SITE: proxy.origin, GAZETTE_TOKEN: tokenOf(home.folder, site.origin) };
  const added = await desk.gazette(['editor', 'add', '李編輯', '--json'], admin);
  const { id, token } = JSON.parse(added.stdout) as { id: string; token: string };
  const editor = { GAZETTE_SITE: proxy.origin, GAZETTE_TOKEN: token };
  const seed = Number(process.env.SEED ?? Date.now() % 1e6);
  console.info(`seed of the moments: ${seed} (SEED=${seed} repeats them)`);
  const random = makeRandom(seed);
  const publish = (env: Record<string, string>, ...more: string[]) =>
    desk.begin(['publish', '--yes', '--announce', 'digest', ...more], env);

  // Ctrl-C while the first batch is under way.
  let run = publish(editor);
  whenBatch(1, random() * 400, () => run.kill('SIGINT'));
  const interrupted = await run.ended;
  expect([interrupted.code, interrupted.stderr]).toEqual([
    130,
    expect.stringContaining('--resume'),
  ]);

  // SIGKILL.
  run = publish(editor, '--resume');
  whenBatch(1, random() * 400, () => run.kill('SIGKILL'));
  expect((await run.ended).code).toBe(-1);

  // The network goes, with the answer to a batch that has arrived.
  let isCut = false;
  proxy.listener = (_, path) => {
    if (isCut) return 'cut';
    isCut = path === '/api/batches';
    return isCut ? 'lose' : undefined;
  };
  const lost = await publish(editor, '--resume').ended;
  expect([lost.code, lost.stderr]).toEqual([5, expect.stringContaining('--resume')]);

  // The token is revoked after the first batch of the run, and the site is restarted.
  const before = await countArticles();
  let isRevoked: Promise<unknown> | undefined;
  proxy.listener = (_, path) => {
    if (path === '/api/batches' && !isRevoked) {
      isRevoked = new Promise((resolve) => setTimeout(resolve, random() * 200)).then(() =>
        fetch(`${site.origin}/api/editors/${id}`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${admin.GAZETTE_TOKEN}` },
        }),
      );
    }
    return undefined;
  };
  const revoked = await publish(editor, '--resume').ended;
  await isRevoked;
  expect([revoked.code, revoked.stderr]).toEqual([4, expect.stringContaining('--resume')]);
  expect(await countArticles()).toBeGreaterThanOrEqual(before);
  const { port } = new URL(site.origin);
  await site.stop();
  site = await home.start([], Number(port));

  // All is well.
  proxy.listener = () => undefined;
  const done = await publish(admin, '--resume').ended;
  expect([done.code, done.stderr]).toEqual([0, expect.stringContaining('readers see')]);

  proxy.requests.length = 0;
  const untouched = await snapshot();
  const again = await desk.gazette(['publish', '--yes'], admin);
  expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('Nothing to publish')]);
  expect(proxy.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  expect(proxy.requests.length).toBeLessThan(10);
  expect(await snapshot()).toBe(untouched);
  await site.stop();
  await expectEverythingOnce();
});

function countArticles(): Promise<number> {
  return withLedger(state(), (sql) => sql.exec('SELECT id FROM article').toArray().length);
}

/** All that the ledger holds, what it wrote to KV and when among it. */
function snapshot(): Promise<string> {
  const tables = ['article', 'revision', 'event', 'position', 'collection', 'projection', 'state'];
  return withLedger(state(), (sql) =>
    JSON.stringify(tables.map((table) => sql.exec(`SELECT * FROM ${table}`).toArray())),
  );
}

async function expectEverythingOnce(): Promise<void> {
  const slugs = Array.from({ length: count }, (_, n) =>
    makeArchiveFile(n, count).path.replace(/^.*\/|\.md$/g, ''),
  );
  await withLedger(state(), (sql) => {
    expect(findBrokenEvent(sql)).toBeUndefined();
    const published = sql
      .exec<{ slug: string }>(
        `SELECT json_extract(detail, '$.slug') AS slug FROM event WHERE type = 'publish' ORDER BY number`,
      )
      .toArray()
      .map(({ slug }) => slug);
    // In the order of their documents, each once, and the one digest at the end.
    expect(published).toEqual([...slugs, expect.stringMatching(/^digest-/)]);
    const placed = sql
      .exec<{ slug: string; number: number }>(
        `SELECT slug, number FROM position JOIN article ON article.id = position.article
         WHERE collection = 'all' AND slug NOT LIKE 'digest-%' ORDER BY number`,
      )
      .toArray();
    expect(placed.map(({ number }) => number)).toEqual(slugs.map((_, n) => n + 1));
    expect(placed.map(({ slug }) => slug)).toEqual(slugs);
    const digests = sql
      .exec<{ title: string }>(`SELECT title FROM article WHERE slug LIKE 'digest-%'`)
      .toArray()
      .map(({ title }) => title);
    expect(digests).toEqual([expect.stringContaining(` ${count} 篇`)]);
  });
}
