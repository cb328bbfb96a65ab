// A site is exported with the real binary, checked, lost, and restored: nobody can tell the difference.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePng } from '../media/make-files.ts';
import { CuttingProxy } from './cutting-proxy.ts';
import { freePort, type RunningSite, Workspace } from './workspace.ts';

const slug = 'jilin-zhijian-juzhang-huiyi';
const seed = join(import.meta.dirname, '../../articles');

let workspace: Workspace;
let site: RunningSite;
let port: number;

const run = (...args: string[]) =>
  workspace.gazette(args, { GAZETTE_SITE: site.origin, LANG: 'en' });

async function succeed(...args: string[]) {
  const result = await run(...args);
  expect(result.code, result.stderr + result.stdout).toBe(0);
  return result;
}

function source(n: number, body: string, more = ''): string {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  return `---\nid: ${id}\ntitle: 第${n}號公報\nissuer: 舊廳\nissued: 2011-01-${String((n % 28) + 1).padStart(2, '0')}\nlang: zh-Hant\n${more}---\n\n${body}\n`;
}

beforeAll(async () => {
  workspace = new Workspace(seed);
  port = await freePort();
  const folder = join(workspace.folder, 'articles/2011');
  mkdirSync(folder, { recursive: true });
  for (let n = 1; n <= 60; n += 1) {
    writeFileSync(join(folder, `b-${n}.md`), source(n, `正文第${n}篇。`));
  }
  writeFileSync(join(folder, 'photo.png'), makePng(9, 7, 3));
  writeFileSync(join(folder, 'shown.md'), source(61, '![圖](photo.png)'));
  writeFileSync(join(workspace.folder, 'articles/words.txt'), '乾陵\n');
  site = await workspace.start([], port);
  // `npm start` publishes what there is; what happens to it afterwards is the point here.
  writeFileSync(join(folder, 'b-3.md'), source(3, '正文第三篇，更正後。'));
  await succeed('publish', '--note', '更正', '--yes', '--announce', 'each');
  await succeed('withdraw', 'b-4', '--reason', '重複', '--yes');
  await succeed('publish', 'articles/2011/shown.md', '--yes', '--announce', 'each');
}, 240_000);

afterAll(() => workspace.remove(), 60_000);

const feeds = [
  '',
  '/topics/%E5%B7%A5%E4%BD%9C%E6%9C%83%E8%AD%B0',
  '/issuers/%E8%88%8A%E5%BB%B3',
  '/zh-hans',
];
const addresses = [
  ...feeds.flatMap((base) => ['/atom.xml', '/feed.xml', '/feed.json'].map((name) => base + name)),
  ...['/volumes/1/atom.xml', '/', '/archive', '/archive/2011', '/feeds.opml', '/sitemap.xml'],
  ...[
    '/sitemaps/2011.xml',
    '/articles/b-3',
    '/articles/b-3/revisions/1.md',
    '/articles/b-3/timemap',
  ],
  ...['/articles/b-4', `/articles/${slug}.json`, `/articles/${slug}/zh-hans`, '/articles/shown'],
];

/** What is rendered on request bears the mark of the deployment, weak, so that its validators are not compared. */
async function look(address: string) {
  const response = await fetch(site.origin + address);
  const { headers, status } = response;
  const isRendered = headers.get('etag')?.startsWith('W/');
  const validators = { etag: headers.get('etag'), modified: headers.get('last-modified') };
  return { status, body: await response.text(), ...(isRendered ? {} : validators) };
}

async function lookAtAll() {
  const seen: Record<string, Awaited<ReturnType<typeof look>>> = {};
  for (const address of addresses) seen[address] = await look(address);
  return seen;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(workspace.folder, folder, 'manifest.json'), 'utf8'));

test('exports everything; again, only what is new; and the folder is one that gazette reads', {
  timeout: 180_000,
}, async () => {
  const first = await succeed('export', '--out', 'backup', '--json');
  const told = JSON.parse(first.stdout);
  expect(told.counts).toMatchObject({ article: 62, revision: 64, media: 2 });
  const manifest = manifestOf('backup');
  const paths: string[] = manifest.files.map(({ path }: { path: string }) => path);
  expect(paths).toContain('articles/2011/shown/photo.png');
  expect(paths).toContain(`articles/2009/${slug}.source.txt`);
  expect(paths).toContain('articles/words.txt');

  const again = await succeed('export', '--out', 'backup', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({
    newEvents: 0,
    newFiles: 0,
    manifest: told.manifest,
  });
  await succeed('withdraw', 'b-5', '--reason', '重複', '--yes');
  const third = await succeed('export', '--out', 'backup');
  expect(third.stderr).toContain('new since the export that was there: 1 event, 0 files');
  const whole = await succeed('export', '--out', 'fresh');
  expect(whole.stderr).toContain('fresh: 62 articles, 65 revisions, 2 files of articles');
  expect(manifestOf('backup')).toEqual(manifestOf('fresh'));

  const verified = await succeed('verify', 'backup');
  expect(verified.stderr).toContain('Whole: 62 articles, 65 revisions');
  const checked = await workspace.gazette(['check', 'backup/articles']);
  expect(checked.code, checked.stdout).toBe(0);
  const cited = await workspace.gazette([
    'verify',
    JSON.parse((await look(`/articles/${slug}.json`)).body).sha256,
    ...['--in', 'backup'],
  ]);
  expect(cited.code, cited.stderr).toBe(0);
});

test('the doctor finds nothing to mend, at the site and at each of its feeds', {
  timeout: 120_000,
}, async () => {
  for (const address of ['/', `/articles/${slug}`, '/issuers/%E8%88%8A%E5%BB%B3/atom.xml']) {
    const examined = await run('doctor', site.origin + address, '--json');
    const { ok, examined: places } = JSON.parse(examined.stdout);
    const bad = places.flatMap(
      ({ url, findings }: { url: string; findings: { level: string }[] }) =>
        findings.filter(({ level }) => level !== 'good').map((finding) => ({ url, ...finding })),
    );
    expect(bad).toEqual([]);
    expect([ok, examined.code]).toEqual([true, 0]);
  }
});

test('the whole site is verified from outside, or some of it', { timeout: 120_000 }, async () => {
  const whole = await succeed('verify', site.origin);
  expect(whole.stderr).toContain('All 60 articles: sources, revisions and files have the hashes');
  const some = await succeed('verify', site.origin, '--sample', '6');
  expect(some.stderr).toContain('6 of 60 articles');
  const one = await succeed('verify', `${site.origin}/articles/b-3`);
  expect(one.stdout).toMatch(/the source has the SHA-256 that the site tells: [0-9a-f]{64}/);
  const derived = await run(
    'verify',
    ...[`${site.origin}/articles/b-3`, '--feed', `${site.origin}/zh-hans/atom.xml`],
  );
  expect(derived.code).toBe(1);
  expect(derived.stdout).toContain('converted by the site into zh-Hans');
});

test('an export that was damaged is told of whole, and is not restored', async () => {
  const folder = join(workspace.folder, 'backup');
  const broken = join(workspace.folder, 'broken');
  await succeed('export', '--out', 'broken');
  const { files } = manifestOf('backup');
  const { path: media } = files.find(({ path }: { path: string }) => path.startsWith('media/'));
  rmSync(join(broken, media));
  const article = join(broken, 'articles/2011/b-7.md');
  rmSync(article);
  writeFileSync(article, source(7, '假。'));
  writeFileSync(join(broken, 'note.txt'), 'x');
  const events = readFileSync(join(broken, 'events.jsonl'), 'utf8').split('\n');
  events.splice(9, 1);
  rmSync(join(broken, 'events.jsonl'));
  writeFileSync(join(broken, 'events.jsonl'), events.join('\n'));
  const verified = await run('verify', 'broken');
  expect(verified.code).toBe(1);
  for (const line of [
    `${media}: is not there or cannot be read`,
    'articles/2011/b-7.md: was changed',
    'events.jsonl: was changed',
    'events.jsonl: the hash of event 11 does not follow',
    'note.txt: is named by nobody',
  ]) {
    expect(verified.stdout).toContain(line);
  }
  const restored = await run('restore', '--from', 'broken', '--yes');
  expect(restored.code).toBe(1);
  expect(restored.stdout).toContain('b-7.md: was changed');
  // What was shared between exports by links was not changed in the other one.
  expect((await run('verify', 'backup')).code).toBe(0);
  expect(statSync(folder).isDirectory()).toBe(true);

  const full = await run('restore', '--from', 'backup', '--yes');
  expect(full.code).toBe(6);
  expect(full.stderr).toContain('The site is not empty: it has 62 articles');
}, 120_000);

test('a site that was lost is there again, byte for byte, though the network was cut on the way', {
  timeout: 240_000,
}, async () => {
  const before = await lookAtAll();
  expect(Object.values(before).map(({ status }) => status)).not.toContain(503);
  await succeed('export', '--out', 'backup');
  await site.stop();
  renameSync(join(workspace.folder, 'articles'), join(workspace.folder, 'kept'));
  mkdirSync(join(workspace.folder, 'articles'));
  site = await workspace.start(['--state', 'state-2'], port);
  expect((await look('/articles/b-3')).status).toBe(404);

  const proxy = await new CuttingProxy(site.origin).start();
  const tokens = JSON.parse(
    readFileSync(join(workspace.folder, '.gazette/tokens.json'), 'utf8'),
  ) as Record<string, string>;
  const env = { GAZETTE_SITE: proxy.origin, GAZETTE_TOKEN: tokens[site.origin] ?? '' };
  let left = 6;
  proxy.listener = () => {
    left -= 1;
    return left < 0 ? 'cut' : undefined;
  };
  const cut = await workspace.gazette(['restore', '--from', 'backup', '--yes'], env);
  expect(cut.code, cut.stderr).toBe(5);
  expect(cut.stderr).toContain('what has arrived is not sent twice');
  expect(await look('/articles/b-3')).toMatchObject({ status: 503 });
  expect(await look('/atom.xml')).toMatchObject({ status: 503 });
  const list = await run('list');
  expect(list.code).toBe(5);
  expect(list.stderr).toContain('The site is being restored');
  proxy.listener = () => undefined;
  proxy.requests.length = 0;
  const done = await workspace.gazette(['restore', '--from', 'backup', '--yes'], env);
  expect(done.code, done.stderr).toBe(0);
  expect(done.stderr).toContain('readers have everything');
  await proxy.stop();

  const after = await lookAtAll();
  for (const address of addresses) expect(after[address], address).toEqual(before[address]);
  await succeed('export', '--out', 'backup-2');
  const [first, second] = [manifestOf('backup'), manifestOf('backup-2')];
  expect(second.event.number).toBe(first.event.number + 1);
  const differing = second.files.filter(
    ({ path, sha256 }: { path: string; sha256: string }) =>
      first.files.find((file: { path: string }) => file.path === path)?.sha256 !== sha256,
  );
  expect(differing.map(({ path }: { path: string }) => path)).toEqual([
    'events.jsonl',
    'ledger/state.jsonl',
  ]);
  const published = await workspace.gazette(['publish', 'backup/articles', '--dry-run'], {
    GAZETTE_SITE: site.origin,
  });
  expect(published.stderr).toContain('= same');
});
