// From a citation on a page back to the text: what readers copy and save is verified against the real site.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, Workspace } from './workspace.ts';

const articles = join(import.meta.dirname, '../../articles');
const slug = 'jilin-zhijian-juzhang-huiyi';
const path = `articles/2009/${slug}.md`;

let workspace: Workspace;
let site: RunningSite;

beforeAll(async () => {
  workspace = new Workspace(articles);
  site = await workspace.start();
}, 180_000);
afterAll(() => workspace.remove(), 60_000);

const fetchText = async (address: string) => (await fetch(site.origin + address)).text();

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
};

/** The citations of a page, as they are when they are selected and copied. */
function citationsOn(page: string): string[] {
  return [...page.matchAll(/<(?:p|pre) class="citation"[^>]*>([^<]*)</g)].map(([, text = '']) =>
    text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name] ?? ''),
  );
}

test('every citation on the page is verified, and every one that is saved', {
  timeout: 60_000,
}, async () => {
  const citations = citationsOn(await fetchText(`/articles/${slug}`));
  expect(citations).toHaveLength(4);
  for (const citation of citations) {
    const run = await workspace.gazette(['verify', '-'], {}, citation);
    expect(run, run.stdout + run.stderr).toMatchObject({ code: 0 });
  }
  for (const form of ['bib', 'csl']) {
    const file = `cited.${form}`;
    writeFileSync(join(workspace.folder, file), await fetchText(`/articles/${slug}.${form}`));
    expect(await workspace.gazette(['verify', file])).toMatchObject({ code: 0 });
  }
});

test.each(['feed.xml', 'atom.xml', 'feed.json'])(
  'what %s carries is what the source renders to',
  { timeout: 60_000 },
  async (feed) => {
    const address = `${site.origin}/articles/${slug}`;
    const run = await workspace.gazette(['verify', address, '--feed', `${site.origin}/${feed}`]);
    expect(run.stdout).toContain('its entry is exactly what this source renders to');
    expect(run.code).toBe(0);
  },
);

test('the folder of articles is an export against which a citation is verified', async () => {
  const [citation = ''] = citationsOn(await fetchText(`/articles/${slug}`));
  const run = await workspace.gazette(['verify', citation, '--in', 'articles']);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining(path) });
});

test('what was cited before a correction is verified after it, and not after a withdrawal', {
  timeout: 120_000,
}, async () => {
  const env = { GAZETTE_SITE: site.origin };
  const [before = ''] = citationsOn(await fetchText(`/articles/${slug}`));
  const file = join(workspace.folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace('100多萬元', '120多萬元'));
  const published = await workspace.gazette(['publish', '--note', '更正捐款數額', '--yes'], env);
  expect(published.code, published.stderr).toBe(0);

  expect(await workspace.gazette(['verify', before])).toMatchObject({ code: 0 });
  const [after = ''] = citationsOn(await fetchText(`/articles/${slug}`));
  expect(after).toContain('/revisions/2');
  const feed = `${site.origin}/atom.xml`;
  expect(await workspace.gazette(['verify', after, '--feed', feed])).toMatchObject({ code: 0 });
  const old = await workspace.gazette(['verify', before, '--feed', feed]);
  expect(old).toMatchObject({ code: 1, stdout: expect.stringContaining('another revision') });

  const reason = ['--reason', '數額待核', '--yes'];
  expect((await workspace.gazette(['withdraw', slug, ...reason], env)).code).toBe(0);
  const gone = await workspace.gazette(['verify', before]);
  expect(gone).toMatchObject({ code: 1, stdout: expect.stringContaining('數額待核') });
});
