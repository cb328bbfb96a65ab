// gazette export and gazette restore --from: what is written where, what is asked again, and what is refused.

import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeArticle } from '../../src/cli/exporting/place-files.ts';
import { desk, makeArticle, openDesk } from './desk.ts';
import { goodToken } from './fake-site.ts';
import { KeepingSite, settings } from './keeping-site.ts';

openDesk();

let site: KeepingSite;
const idOf = (n: number) => `urn:uuid:00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const asked = (part: string) => site.requests.filter((request) => request.includes(part)).length;

beforeEach(async () => {
  site = await new KeepingSite().start();
  desk.env = { LANG: 'en', GAZETTE_SITE: site.origin, GAZETTE_TOKEN: goodToken };
  for (const n of [1, 2, 3]) site.publish(idOf(n), `b-${n}`, makeArticle(n));
  const [a, b] = ['a', 'b'].map((text) => site.addFile(bytesOf(`檔${text}\n`), 'text/plain'));
  const more = `files:\n  附件.txt: ${a}\n  ../b.txt: ${b}\n`;
  site.publish(
    idOf(4),
    'with-files',
    makeArticle(4, { body: '[附](附件.txt) [b](../b.txt)', more }),
  );
});
afterEach(() => site.stop());

describe('export', () => {
  test('lays everything out, and an article with files in a folder of its own', async () => {
    const run = await desk.gazette('export');
    expect(run, run.stderr).toMatchObject({ code: 0, stdout: '' });
    expect(run.stderr).toContain('export: 4 articles, 4 revisions, 2 files of articles');
    expect(desk.read('export/articles/2009/b-1.md')).toBe(makeArticle(1));
    expect(desk.read('export/articles/2009/with-files/text/附件.txt')).toBe('檔a\n');
    expect(desk.read('export/articles/2009/with-files/b.txt')).toBe('檔b\n');
    expect(desk.read(`export/revisions/${idOf(2).slice(9)}/1.md`)).toBe(makeArticle(2));
    expect(desk.read('export/README.txt')).toContain('sha256sum');
    expect(desk.read('export/events.jsonl').split('\n')).toHaveLength(site.events.length + 1);
    expect(desk.read('export/ledger/revision.jsonl')).not.toContain('"source"');
    expect((await desk.gazette('check', 'export/articles')).stdout).toBe('');
    expect((await desk.gazette('verify', 'export')).code).toBe(0);
    expect(existsSync(join(desk.folder, 'export.part'))).toBe(false);
  });

  test('fetches again only what has not arrived, and shows nothing half-done', async () => {
    site.fail = (path) => path.includes('/media/') && asked('/export/media/') > 1;
    const cut = await desk.gazette('export');
    expect(cut.code).toBe(5);
    expect(cut.stderr).toContain('files that have arrived are not fetched twice');
    expect(existsSync(join(desk.folder, 'export'))).toBe(false);
    site.fail = () => false;
    site.requests.length = 0;
    expect((await desk.gazette('export')).code).toBe(0);
    expect(asked('/export/media/')).toBe(1);
    expect((await desk.gazette('verify', 'export')).code).toBe(0);
  });

  test('goes on from the export that is there: new events, changed articles, no file twice', async () => {
    await desk.gazette('export');
    site.publish(idOf(1), 'b-1', makeArticle(1, { body: '更正。' }));
    site.requests.length = 0;
    const run = await desk.gazette('export', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({ newEvents: 1, newFiles: 0 });
    expect(asked('/export/changes?after=6')).toBe(1);
    expect(asked('/export/changes?after=0')).toBe(0);
    expect(asked('/export/media/')).toBe(0);
    expect(desk.read('export/articles/2009/b-1.md')).toContain('更正。');
    expect(desk.read(`export/revisions/${idOf(1).slice(9)}/1.md`)).toBe(makeArticle(1));
    expect((await desk.gazette('verify', 'export')).code).toBe(0);
  });

  test('mends what was damaged in the export that is there', async () => {
    await desk.gazette('export');
    const [media = ''] = readdirSync(join(desk.folder, 'export/media'));
    // An editor that writes anew, not into what other exports share.
    rmSync(join(desk.folder, 'export/media', media));
    writeFileSync(join(desk.folder, 'export/media', media), 'x');
    rmSync(join(desk.folder, 'export/revisions', idOf(2).slice(9), '1.md'));
    const broken = await desk.gazette('verify', 'export', '--json');
    expect(JSON.parse(broken.stdout).problems).toMatchObject([
      { kind: 'changed-file', path: `media/${media}` },
      { kind: 'missing-file' },
    ]);
    expect((await desk.gazette('export')).code).toBe(0);
    expect((await desk.gazette('verify', 'export')).code).toBe(0);
  });

  test('fetches all anew where the log is another one', async () => {
    await desk.gazette('export');
    site.events.length = 0;
    for (const rows of site.rows.values()) rows.splice(0);
    site.files.clear();
    for (let n = 11; n <= 18; n += 1) site.publish(idOf(n), `c-${n}`, makeArticle(n));
    const run = await desk.gazette('export');
    expect(run.stderr).toContain('of another log: all of it is fetched anew');
    expect(existsSync(join(desk.folder, 'export/articles/2009/b-1.md'))).toBe(false);
    expect(readdirSync(join(desk.folder, 'export'))).not.toContain('media');
    expect((await desk.gazette('verify', 'export')).code).toBe(0);
  });

  test('refuses a folder with something else in it, and asks nothing', async () => {
    desk.write('mine/letter.txt', 'x');
    const run = await desk.gazette('export', '--out', 'mine');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('mine is there, and is no export');
    expect(site.requests).toEqual([]);
    expect(desk.read('mine/letter.txt')).toBe('x');
  });

  test('makes no export where the site counts what it does not give out', async () => {
    site.miscount = 1;
    const run = await desk.gazette('export');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('counts 5 rows of revision and gave out 4');
    expect(existsSync(join(desk.folder, 'export'))).toBe(false);
  });

  test('a slug that would leave the export writes nothing there', async () => {
    site.publish(idOf(9), '../../../evil', makeArticle(9));
    const run = await desk.gazette('export');
    expect(run.code).toBe(1);
    expect(existsSync(join(desk.folder, 'evil.md'))).toBe(false);
    expect(existsSync(join(desk.folder, 'export'))).toBe(false);
  });

  test('what grew, and what leads to a device, is no file of an export', async () => {
    await desk.gazette('export');
    const manifest = JSON.parse(desk.read('export/manifest.json'));
    const [grown, linked] = manifest.files.map(({ path }: { path: string }) => path);
    desk.write(`export/${grown}`, `${desk.read(`export/${grown}`)}x`);
    rmSync(join(desk.folder, 'export', linked));
    symlinkSync('/dev/zero', join(desk.folder, 'export', linked));
    const { stdout } = await desk.gazette('verify', 'export', '--json');
    expect(JSON.parse(stdout).problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'changed-file', path: grown }),
        expect.objectContaining({ kind: 'missing-file', path: linked }),
      ]),
    );
  });

  test('a path that would leave the export is no file of it', () => {
    const source = makeArticle(1, {
      more: `files:\n  ../../../../x.txt: ${'0'.repeat(64)}\n  /etc/y.txt: ${'0'.repeat(64)}\n`,
    });
    const placed = placeArticle({ slug: 's', issued: '2009-01-01', source });
    expect([...placed.beside.keys()]).toEqual(['articles/2009/s/x.txt']);
    expect(placed.path).toBe('articles/2009/s/text/text/text/text/s.md');
  });
});

describe('restore --from', () => {
  beforeEach(async () => {
    await desk.gazette('export');
    site.requests.length = 0;
    site.sent.length = 0;
  });

  test('sends every row once with the sources, then the files, and ends', async () => {
    const run = await desk.gazette('restore', '--from', 'export', '--yes');
    expect(run.code, run.stderr).toBe(0);
    const pages = site.sent
      .filter(({ path }) => path === '/api/restoration/rows')
      .map(({ body }) => JSON.parse(body) as { table: string; rows: { source?: string }[] });
    expect(pages.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['event', 6],
      ['media', 2],
      ['revision', 4],
      ['article', 4],
    ]);
    expect(pages[2]?.rows.map(({ source }) => source)).toContain(makeArticle(3));
    expect(JSON.stringify(pages[2])).not.toContain('"file"');
    expect(site.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(2);
    expect(site.requests.at(-2)).toBe('POST /api/restoration/end');
  });

  test('names every setting that differs, and goes on only where that is meant', async () => {
    site.settings = { ...settings, ORIGIN: 'https://b.example', TITLE: '新公報' };
    const refused = await desk.gazette('restore', '--from', 'export', '--yes');
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('ORIGIN: "https://a.example" → "https://b.example"');
    expect(refused.stderr).toContain('TITLE: "公報" → "新公報"');
    expect(site.requests).toEqual(['GET /api/restoration']);
    expect((await desk.gazette('restore', '--from', 'export', '--yes', '--anyway')).code).toBe(0);
  });

  test('never with another SITE_ID', async () => {
    site.settings = { ...settings, SITE_ID: 'tag:b.example,2026:gazette' };
    const run = await desk.gazette('restore', '--from', 'export', '--yes', '--anyway');
    expect([run.code, run.stderr]).toEqual([6, expect.stringContaining('Put SITE_ID back')]);
  });

  test('asks before it begins, and takes no for an answer', async () => {
    desk.answers = ['no'];
    expect((await desk.gazette('restore', '--from', 'export')).code).toBe(3);
    expect(desk.questions[0]).toContain('Restore 4 articles with 4 revisions');
    desk.answers = [];
    expect((await desk.gazette('restore', '--from', 'export')).code).toBe(2);
    expect(site.requests.every((request) => request === 'GET /api/restoration')).toBe(true);
  });

  test('gives up another export only where it is told to', async () => {
    site.standing = { state: 'restoring', export: 'f'.repeat(64) };
    const run = await desk.gazette('restore', '--from', 'export', '--yes');
    expect([run.code, run.stderr]).toEqual([6, expect.stringContaining('--anew')]);
  });

  test.each([
    [['restore'], 'What is to be restored?'],
    [['restore', 'x', '--from', 'export'], 'not both'],
    [['restore', 'x', '--anyway'], '--anyway belongs to --from'],
    [['restore', '--from', 'export', '--note', 'x'], '--note belongs to one article'],
    [['restore', '--from', '.'], 'is no export'],
  ])('%j is refused', async (args, says) => {
    const run = await desk.gazette(...args);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});
