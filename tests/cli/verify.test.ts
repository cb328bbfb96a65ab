// gazette verify: what is cited, what the site, a feed and files have, and what is said of the difference.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFeed } from '../../src/cli/verifying/read-feed.ts';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { sha256 as sha256Of } from '../../src/domain/sha256.ts';
import type { FeedEntry } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { renderBibtex } from '../../src/pages/citation/bibtex.ts';
import { citedOf } from '../../src/pages/citation/cited.ts';
import { renderCslJson } from '../../src/pages/citation/csl-json.ts';
import { renderGb7714 } from '../../src/pages/citation/gb7714.ts';
import { renderPlainCitation } from '../../src/pages/citation/plain-text.ts';
import { sampleEntry, sampleFeed, site as sampleSite } from '../feeds/sample-feed.ts';
import { desk, makeArticle, openDesk } from './desk.ts';
import { PublicSite } from './public-site.ts';

openDesk();

const body =
  '正文，見[前次](earlier)。[^1]\n\n| 年 | 數 |\n| - | - |\n| 2009 | 1 |\n\n[^1]: 註 & <b>。';
const source = makeArticle(1, { body });
const sha256 = hashSource(source);
const slug = '全省會議';
const id = 'urn:uuid:00000000-0000-4000-9000-000000000001';
const base = `/articles/${slug}`;
const json = (value: unknown) => JSON.stringify(value);

let site: PublicSite;
beforeEach(async () => {
  site = await new PublicSite().start();
  site.answers.set(`${base}.json`, json({ revision: 2, sha256 }));
  site.answers.set(`${base}/revisions/2.json`, json({ revision: 2, sha256 }));
  site.answers.set(`${base}/revisions/2.md`, source);
});
afterEach(() => site.stop());

const pinned = () => `${site.origin}/articles/${encodeURIComponent(slug)}/revisions/2`;
const ourSite = () => ({ ...sampleSite, origin: site.origin });
const cited = () =>
  citedOf(
    { id, slug, title: '第1號公報', issuer: '吉林質監局', issued: '2009-02-19', lang: 'zh-Hant' },
    { number: 2, sha256 },
    ourSite(),
  );

const forms = {
  'GB/T 7714': () => renderGb7714(cited()),
  'plain text': () => renderPlainCitation(cited(), ourSite()),
  'plain text in English': () => renderPlainCitation(cited(), { ...ourSite(), language: 'en' }),
  BibTeX: () => renderBibtex(cited(), ourSite()),
  'CSL-JSON': () => renderCslJson(cited(), ourSite()),
};

const verified = expect.objectContaining({ code: 0, stderr: '✔ Verified.\n' });

describe.each(Object.entries(forms))('a citation in %s', (_, form) => {
  test('is verified as an argument, as a file and from standard input', async () => {
    expect(await desk.gazette('verify', form())).toEqual(verified);
    desk.write('citation.txt', form());
    expect(await desk.gazette('verify', 'citation.txt')).toEqual(verified);
    desk.stdin = new TextEncoder().encode(form());
    expect(await desk.gazette('verify', '-')).toEqual(verified);
  });

  test('is verified without quotes, and as it is copied from a printed page', async () => {
    expect(await desk.gazette('verify', ...form().split(/\s+/))).toEqual(verified);
    const broken = form()
      .replace('/revisions', '/revi\n  sions')
      .replace(sha256.slice(0, 30), '$&\n');
    expect(await desk.gazette('verify', broken)).toEqual(verified);
  });

  test('is verified by its hash, whatever stands around it on other lines', async () => {
    const printed = form().replace(sha256, `\n${sha256.slice(0, 30)}\n  ${sha256.slice(30)}\n`);
    const { code, stdout } = await desk.gazette('verify', `Added 2026\n${printed}\nAccessed 2026`);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`revision 2  ${sha256}\n`)]);
  });

  test('is not verified by its address alone where its hash is not whole', async () => {
    for (const maimed of [sha256.slice(1), `${sha256}0`, '']) {
      const { code, stdout, stderr } = await desk.gazette('verify', form().replace(sha256, maimed));
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('not whole')]);
    }
  });

  test('is not verified where the source has changed by a character', async () => {
    site.answers.set(`${base}/revisions/2.md`, source.replace('正文', '證文'));
    const { code, stdout, stderr } = await desk.gazette('verify', form());
    expect({ code, stderr }).toEqual({ code: 1, stderr: '✖ Not verified.\n' });
    expect(stdout).toContain('the source has another SHA-256');
  });
});

test('an address alone is verified against what the site says of it', async () => {
  expect(await desk.gazette('verify', pinned())).toEqual(verified);
  expect(await desk.gazette('verify', `${pinned()}.md`)).toEqual(verified);
  const { stdout } = await desk.gazette('verify', `${site.origin}${base}`);
  expect(stdout).toContain('revision 2');
  site.answers.set(`${base}/revisions/2.md`, `${source}多\n`);
  const { code, stdout: told } = await desk.gazette('verify', pinned());
  expect(code).toBe(1);
  expect(told).toContain(`the site says ${sha256}`);
});

test('no token is sent, though there is one', async () => {
  desk.env.GAZETTE_TOKEN = 'gzt_secret';
  await desk.gazette('verify', pinned());
  expect(new Set(site.authorizations)).toEqual(new Set([undefined]));
});

test('a former slug is followed within the site, and nowhere else', async () => {
  site.answers.set('/articles/old/revisions/2.json', {
    status: 301,
    location: `/articles/${encodeURIComponent(slug)}/revisions/2.json`,
  });
  const old = `${site.origin}/articles/old/revisions/2`;
  expect(await desk.gazette('verify', `${old} ${sha256}`)).toEqual(verified);
  site.answers.set('/articles/old/revisions/2.json', {
    status: 301,
    location: 'http://elsewhere.invalid/articles/old/revisions/2.json',
  });
  expect((await desk.gazette('verify', old)).code).toBe(1);
});

test('a withdrawn article says so, with the reason', async () => {
  const withdrawn = '2026-12-01T02:30:00.000Z';
  site.answers.set(`${base}/revisions/2.json`, {
    status: 410,
    body: json({ withdrawn, reason: '所附數字有誤。' }),
  });
  const { code, stdout } = await desk.gazette('verify', forms['GB/T 7714']());
  expect(code).toBe(1);
  expect(stdout).toContain('the article was withdrawn');
  expect(stdout).toContain('“所附數字有誤。”');
});

test('a revision that is not there says so', async () => {
  const { code, stdout } = await desk.gazette('verify', `${site.origin}${base}/revisions/9`);
  expect(code).toBe(1);
  expect(stdout).toContain('there is no such revision');
});

test('a site that does not answer is no verdict', async () => {
  const address = pinned();
  await site.stop();
  const { code, stdout } = await desk.gazette('verify', address);
  expect([code, stdout]).toEqual([5, '']);
  await site.start();
});

test.each([
  ['nothing to verify', 'neither the address'],
  [`${'a'.repeat(64)}`, 'no address'],
  [`${'a'.repeat(64)} ${'b'.repeat(64)}`, 'several citations'],
  [`http://a.example/articles/x ${'a'.repeat(63)}`, 'not whole'],
  [
    'http://a.example/articles/x/revisions/1 http://a.example/articles/x/revisions/2',
    'several citations',
  ],
])('%j is refused with what to do', async (text, message) => {
  const { code, stdout, stderr } = await desk.gazette('verify', text);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

describe('--in', () => {
  test('finds the file that has the hash, and asks no site', async () => {
    desk.write('export/2009/other.md', makeArticle(2));
    desk.write('export/2009/cited.md', `\ufeff${source.replaceAll('\n', '\r\n')}`);
    const { code, stdout } = await desk.gazette('verify', forms.BibTeX(), '--in', 'export');
    expect(code).toBe(0);
    expect(stdout).toContain('export/2009/cited.md');
    expect(site.asked).toEqual([]);
    const direct = await desk.gazette('verify', sha256, '--in', 'export/2009/cited.md');
    expect(direct.code).toBe(0);
  });

  test('says that none has it', async () => {
    desk.write('export/other.md', makeArticle(2));
    const { code, stdout } = await desk.gazette('verify', forms.BibTeX(), '--in', 'export');
    expect(code).toBe(1);
    expect(stdout).toContain('none of 1 Markdown file has this SHA-256');
  });

  test('takes the hash from the site where none is cited', async () => {
    desk.write('export/cited.md', source);
    expect(await desk.gazette('verify', pinned(), '--in', 'export')).toEqual(verified);
    expect(site.asked).not.toEqual([]);
  });

  test('names a folder that is not there', async () => {
    const { code, stderr } = await desk.gazette('verify', sha256, '--in', 'nowhere');
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere');
  });
});

const notices: FeedEntry['notices'] = [
  { kind: 'correction', at: Date.UTC(2026, 10, 4), note: '「二」應作 <三> & "四"。' },
  { kind: 'withdrawal', at: Date.UTC(2026, 10, 3), note: '' },
  { kind: 'restoration', at: Date.UTC(2026, 10, 3), note: '' },
];

/** The feed of the site, in which the article stands among others. */
function feedWith(changes: Partial<FeedEntry>): Parameters<typeof renderFeed>[0] {
  const html = parseMarkdown(body, slug).render();
  const entry = sampleEntry({ id, slug, html, revision: { number: 2, sha256 }, ...changes });
  return { ...sampleFeed([sampleEntry({}, 1), entry, sampleEntry({}, 2)]), site: ourSite() };
}

describe.each(feedFormats)('--feed in %s', (format) => {
  const check = async (changes: Partial<FeedEntry>) => {
    desk.write('feed', renderFeed(feedWith(changes), format));
    return desk.gazette('verify', forms['GB/T 7714'](), '--feed', 'feed');
  };

  test('finds that the entry is exactly what the source renders to', async () => {
    const { code, stdout } = await check({});
    expect(stdout).toContain('its entry is exactly what this source renders to');
    expect(code).toBe(0);
  });

  test('allows the notices of changes before the text', async () => {
    expect((await check({ notices })).code).toBe(0);
  });

  test.each([
    ['a character', (html: string) => html.replace('正文', '證文')],
    ['an address', (html: string) => html.replace('/articles/earlier', '/articles/other')],
    ['something before it', (html: string) => `<p>廣告</p>\n${html}`],
    ['something after it', (html: string) => `${html}<p>廣告</p>\n`],
    [
      'a notice with more in it',
      (html: string) =>
        `<p><strong>更正</strong> <time datetime="a">b</time><a href="/x">c</a></p>\n${html}`,
    ],
  ])('finds that %s differs', async (_, change) => {
    const html = change(parseMarkdown(body, slug).render());
    const { code, stdout } = await check({ html });
    expect(code).toBe(1);
    expect(stdout).toContain('is not what this source renders to');
  });

  test('says that the entry shows another revision, that it has no text, that it is not there', async () => {
    const other = { number: 3, sha256: 'c'.repeat(64) };
    expect((await check({ revision: other })).stdout).toContain('shows another revision');
    expect((await check({ html: '' })).stdout).toContain('carries no text');
    const absent = await check({ id: 'urn:uuid:00000000-0000-4000-9000-000000000009' });
    expect(absent.stdout).toContain('not among its 3 entries');
  });

  test('reads the feed from an address, and the source from files', async () => {
    site.answers.set('/feed', renderFeed(feedWith({}), format));
    desk.write('export/cited.md', source);
    const feed = `${site.origin}/feed`;
    const run = await desk.gazette('verify', sha256, '--in', 'export', '--feed', feed);
    expect(run).toEqual(verified);
    expect(site.asked).toEqual(['/feed']);
  });
});

describe('--feed, with files that the source pins', () => {
  const list = '名單：甲、乙。\n';
  const pin = sha256Of(list);
  const withFile = makeArticle(1, {
    body: '[名單](list.txt)',
    more: `files:\n  list.txt: ${pin}\n`,
  });
  const html = `<p><a href="/media/${pin}.txt" type="text/plain" download="list.txt">名單</a>（TXT，1\u00a0KB）</p>\n`;
  const check = async (text: string, shown = html) => {
    const revision = { number: 2, sha256: hashSource(withFile) };
    site.answers.set(`${base}/revisions/2.json`, json({ revision: 2, sha256: revision.sha256 }));
    site.answers.set(`${base}/revisions/2.md`, withFile);
    site.answers.set(`/media/${pin}.txt`, text);
    desk.write('feed', renderFeed(feedWith({ html: shown, revision }), 'atom'));
    return desk.gazette('verify', pinned(), '--feed', 'feed');
  };

  test('fetches them, and finds that the entry is exactly what the source renders to', async () => {
    expect((await check(list)).code).toBe(0);
  });

  test('finds what another article calls a table', async () => {
    const asTable = html.replace(`${pin}.txt" type="text/plain"`, `${pin}.csv" type="text/csv"`);
    site.answers.set(`/media/${pin}.csv`, list);
    const { code } = await check('', asTable.replace('TXT', 'CSV'));
    expect(code).toBe(0);
  });

  test('names those that the site serves with other bytes', async () => {
    const { code, stdout } = await check(`${list}丙。\n`);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'does not serve these files with the bytes that the source pins: list.txt',
    );
  });
});

test('a site that does not answer for a file that the source pins is no verdict', async () => {
  const pin = sha256Of('x');
  const text = makeArticle(1, { body: '[甲](a.txt)', more: `files:\n  a.txt: ${pin}\n` });
  const revision = { number: 2, sha256: hashSource(text) };
  desk.write('export/cited.md', text);
  desk.write('feed', renderFeed(feedWith({ html: '<p>甲</p>', revision }), 'atom'));
  await site.stop();
  const where = ['--in', 'export', '--feed', 'feed'];
  const { code, stdout } = await desk.gazette('verify', revision.sha256, ...where);
  expect([code, stdout]).toEqual([5, '']);
  await site.start();
});

test('a feed that another program wrote anew is read all the same', async () => {
  const atom = renderFeed(feedWith({ notices }), 'atom')
    .replaceAll('xmlns:ml=', 'xmlns:h=')
    .replaceAll('ml:hash', 'h:hash')
    .replace('?>', '?><!-- saved -->\n<?xml-stylesheet href="x"?>')
    .replace(/(<link [^>]*)href="([^"]*)"/g, "$1href='$2'");
  desk.write('feed.xml', atom);
  expect((await desk.gazette('verify', pinned(), '--feed', 'feed.xml')).code).toBe(0);
});

test.each([
  '',
  '<html></html>',
  '{"items": 1}',
  '<rss><channel>',
  '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>',
])('%j is no feed', async (text) => {
  desk.write('feed', text);
  const { code, stdout } = await desk.gazette('verify', pinned(), '--feed', 'feed');
  expect(code).toBe(1);
  expect(stdout).toContain('no feed that can be read');
});

test.each([
  ['a name that never ends', `<${'a'.repeat(400_000)}`],
  ['an attribute without a value', `<a ${'b'.repeat(400_000)}></a>`],
])('%s is no feed, and is so at once', { timeout: 30_000 }, (_, text) => {
  expect(readFeed(text)).toBeUndefined();
});

test('--json tells machines the same', async () => {
  desk.write('feed', renderFeed(feedWith({}), 'json'));
  const { stdout } = await desk.gazette('verify', forms.BibTeX(), '--feed', 'feed', '--json');
  expect(JSON.parse(stdout)).toEqual({
    verified: true,
    cited: { origin: site.origin, slug, number: 2, sha256 },
    revision: 2,
    checks: [
      { place: 'site', name: `${pinned()}.md`, finding: 'verified', sha256 },
      { place: 'feed', name: 'feed', finding: 'verified', sha256 },
    ],
  });
});

test('Chinese is spoken where the terminal is Chinese', async () => {
  desk.env = { LANG: 'zh_CN.UTF-8' };
  const { stdout, stderr } = await desk.gazette('verify', pinned());
  expect(stdout.replaceAll(site.origin, '<site>')).toMatchSnapshot();
  expect(stderr).toBe('✔ 核验无误。\n');
});
