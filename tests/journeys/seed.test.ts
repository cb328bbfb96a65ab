// The main job, end to end, on the first bulletin: raw text → articles/ → ledger → KV → three feeds and the archive.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, Workspace } from './workspace.ts';

const folder = join(import.meta.dirname, '../../articles');
const year = join(folder, '2009');
const name = readdirSync(year).find((file) => file.endsWith('.md')) ?? '';
const slug = name.replace(/\.md$/, '');
const source = readFileSync(join(year, name), 'utf8');
const body = source.slice(source.indexOf('\n---\n', 4) + 5);

/** The article's text, line for line, as an editor reads it: Markdown's marks taken off by hand. */
const text = body
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.replace(/^## /, ''))
  .join('\n');

/** The text of HTML, line for line, by a reading of its own: tags off, the five entities undone. */
function textOf(html: string): string {
  return html
    .replace(/<\/(?:p|h2)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, entity: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[entity] ?? '',
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

let workspace: Workspace;
let site: RunningSite;

beforeAll(async () => {
  workspace = new Workspace(folder);
  site = await workspace.start();
}, 180_000);

afterAll(() => workspace.remove(), 60_000);

const fetchText = async (path: string) => (await fetch(site.origin + path)).text();

test('is the whole bulletin: six sections, no gloss, no damage', () => {
  const headings = body.match(/^## .*$/gm) ?? [];
  expect(headings.map((heading) => heading.slice(3, 5))).toEqual([
    '一、',
    '二、',
    '三、',
    '四、',
    '五、',
    '六、',
  ]);
  expect(body).not.toMatch(/[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]\)/i);
  expect(body).not.toMatch(/[?|,;\\]|\ufffd/);
  expect(body).toContain('全系統向災區捐款');
  expect(body).toContain('市(州)局');
  expect(body).toContain('縣(市)局');
});

test('prints the addresses of home and feeds, and publishes the bulletin', () => {
  for (const path of ['/', '/feed.xml', '/atom.xml', '/feed.json']) {
    expect(site.output()).toContain(site.origin + path);
  }
});

test('stands in RSS character for character', async () => {
  const { format, feed } = parseFeed(await fetchText('/feed.xml'));
  if (format !== 'rss') throw new Error(format);
  expect(textOf(feed.items?.[0]?.content?.encoded ?? '')).toBe(text);
});

test('stands in Atom character for character', async () => {
  const { format, feed } = parseFeed(await fetchText('/atom.xml'));
  if (format !== 'atom') throw new Error(format);
  const content = feed.entries?.[0]?.content;
  expect(textOf(typeof content === 'string' ? content : (content?.value ?? ''))).toBe(text);
});

test('stands in JSON Feed character for character', async () => {
  const { format, feed } = parseFeed(JSON.parse(await fetchText('/feed.json')));
  if (format !== 'json') throw new Error(format);
  expect(textOf(feed.items?.[0]?.content_html ?? '')).toBe(text);
});

test('stands on its page character for character', async () => {
  const page = await fetchText(`/articles/${slug}`);
  const article = /<div class="body"[^>]*>([\s\S]*?)<\/div>/.exec(page)?.[1] ?? '';
  expect(textOf(article)).toBe(text);
  expect(page).toContain('<html lang="zh-Hant"');
});

test('is served as Markdown byte for byte, and as a record', async () => {
  expect(await fetchText(`/articles/${slug}.md`)).toBe(source);
  const record = JSON.parse(await fetchText(`/articles/${slug}.json`)) as Record<string, string>;
  expect(textOf(record.content_html ?? '')).toBe(text);
});

test('has one id in each format, that of its file', async () => {
  const id = /^id: (.*)$/m.exec(source)?.[1] ?? '';
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', `/articles/${slug}.json`]) {
    expect(await fetchText(path)).toContain(id);
  }
});

test('is found in the archive by its own date', async () => {
  for (const path of ['/', '/archive/2009', '/archive/2009/02']) {
    expect(await fetchText(path)).toContain(`/articles/${slug}"`);
  }
  expect(await fetchText('/archive')).toContain('/archive/2009/02');
});

const xmllint = spawnSync('xmllint', ['--version']).error === undefined;
if (!xmllint) console.warn('left out: xmllint is not installed, so no feed was given to it');

test.skipIf(!xmllint)(
  `is well-formed to xmllint${xmllint ? '' : ' (left out: xmllint is not installed)'}`,
  async () => {
    for (const path of ['/feed.xml', '/atom.xml']) {
      execFileSync('xmllint', ['--noout', '-'], { input: await fetchText(path) });
    }
  },
);

test('is imported again from the raw file beside it to the same bytes but for the id', async () => {
  const raw =
    readdirSync(year).find((file) => file.startsWith(slug) && !file.endsWith('.md')) ?? '';
  const rawName = /^ {2}file: (.*)$/m.exec(source)?.[1] ?? '';
  cpSync(join(year, raw), join(workspace.folder, rawName));
  const topics = /^topics: \[(.*)\]$/m.exec(source)?.[1] ?? '';
  const options = ['--slug', slug, '--topics', topics, '--out', 'again'];
  const run = await workspace.gazette(['import', rawName, '--yes', ...options]);
  expect(run.code).toBe(0);
  const again = readFileSync(join(workspace.folder, 'again/2009', name), 'utf8');
  const withoutId = (article: string) => article.replace(/^id: .*$/m, 'id:');
  expect(withoutId(again)).toBe(withoutId(source));
});
