// gazette import of feeds: every format, with their history.

import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desk, openDesk } from '../desk.ts';
import { OldSite } from './old-site.ts';
import { movedFiles, movedIds, readMoved } from './read-moved.ts';

openDesk();

let old: OldSite;
beforeEach(async () => {
  old = await new OldSite().start();
});
afterEach(() => old.stop());

const run = (...args: string[]) =>
  desk.gazette('import', ...args, '--issuer', '吉林質監局', '--lang', 'zh-Hant');
const fromAddress = (path: string, ...more: string[]) => run(old.origin + path, ...more);

const atom = (entries: string, head = '') => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<title>公報</title><id>tag:old.example.cn,2009:all</id><updated>2010-01-01T00:00:00Z</updated>
<link href="SITE/"/>${head}${entries}</feed>`;

const entry = (n: number, { updated = `2010-01-0${n}T00:00:00Z`, text = `第${n}篇。` } = {}) => `
<entry><id>tag:old.example.cn,2009:${n}</id><title>公報${n}</title><link href="/p/${n}.html"/>
<published>2010-01-0${n}T00:00:00Z</published><updated>${updated}</updated>
<content type="html">&lt;p&gt;${text}&lt;/p&gt;</content></entry>`;

const prev = (path: string) => `<link rel="prev-archive" href="${path}"/>`;
const ids = (...numbers: number[]) => numbers.map((n) => `tag:old.example.cn,2009:${n}`);

describe('the history of a feed', () => {
  test('is followed through its archives; of entries with one id the newest is taken, deleted ones are not', async () => {
    old.pages.set(
      '/atom.xml',
      atom(
        entry(5) + entry(2, { updated: '2010-02-01T00:00:00Z', text: '更正。' }),
        prev('/2.xml'),
      ),
    );
    old.pages.set('/2.xml', atom(entry(4) + entry(3) + entry(2), `<fh:archive/>${prev('/1.xml')}`));
    const tombstone =
      '<at:deleted-entry ref="tag:old.example.cn,2009:3" when="2010-03-01T00:00:00Z"/>';
    old.pages.set('/1.xml', atom(entry(1), `<fh:archive/>${tombstone}`));
    const { code, stderr } = await fromAddress('/atom.xml');
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('3 documents of the feed read');
    expect(stderr).toContain('1 ×  deleted, says the feed');
    expect(movedIds(desk)).toEqual(ids(1, 2, 4, 5));
    const { fields, body } = readMoved(desk, movedFiles(desk)[1] ?? '');
    expect(body).toBe('更正。');
    expect(fields).toMatchObject({
      published: '2010-01-02T00:00:00Z',
      updated: '2010-02-01T00:00:00Z',
      aliases: ['/p/2.html'],
    });
    expect((await desk.gazette('check')).code).toBe(0);
  });

  test('ends where documents lead in a circle', async () => {
    old.pages.set('/atom.xml', atom(entry(2), prev('/1.xml')));
    old.pages.set('/1.xml', atom(entry(1), prev('/atom.xml')));
    expect((await fromAddress('/atom.xml')).code).toBe(0);
    expect(old.asked).toEqual(['/atom.xml', '/1.xml']);
  });

  test('ends where a server answers every page alike', async () => {
    for (const page of ['/feed', ...Array.from({ length: 9 }, (_, n) => `/feed?p=${n}`)]) {
      const number = Number(/\d/.exec(page)?.[0] ?? -1);
      old.pages.set(page, atom(entry(1), `<link rel="next" href="/feed?p=${number + 1}"/>`));
    }
    expect((await fromAddress('/feed')).code).toBe(0);
    expect(old.asked).toEqual(['/feed', '/feed?p=0']);
  });

  test('is nowhere where the feed is complete', async () => {
    old.pages.set('/atom.xml', atom(entry(1), `<fh:complete/>${prev('/1.xml')}`));
    await fromAddress('/atom.xml');
    expect(old.asked).toEqual(['/atom.xml']);
  });

  test('that breaks off is told, and what came is kept', async () => {
    old.pages.set('/atom.xml', atom(entry(2), prev('/1.xml')));
    const { code, stderr } = await fromAddress('/atom.xml');
    expect(code).toBe(0);
    expect(stderr).toMatch(/The history breaks off at http:\S+\/1\.xml \(404\)/);
    expect(movedIds(desk)).toEqual(ids(2));
  });

  test('of a file is told, and not fetched', async () => {
    desk.write('atom.xml', old.fill(atom(entry(2), prev('SITE/1.xml'))));
    const { code, stderr } = await run('atom.xml');
    expect(code).toBe(0);
    expect(stderr).toContain(`older entries at ${old.origin}/1.xml`);
    expect(old.asked).toEqual([]);
  });

  test('goes on in another document of a JSON Feed', async () => {
    const feed = (n: number, next: string) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '公報',
        home_page_url: 'SITE/',
        ...(next ? { next_url: `SITE${next}` } : {}),
        items: [
          {
            id: `SITE/p/${n}`,
            url: `SITE/p/${n}`,
            title: `公報${n}`,
            content_html: `<p>第${n}篇</p>`,
            date_published: `2010-01-0${n}T08:00:00+08:00`,
            tags: ['通知'],
            authors: [{ name: '某' }],
          },
          {
            id: n + 100,
            title: '無網址',
            content_text: '純文字 <b>\n\n第二段',
            date_published: '2011-01-01T00:00:00Z',
          },
        ],
      });
    old.pages.set('/feed.json', feed(2, '/feed-2.json'));
    old.pages.set('/feed-2.json', feed(1, ''));
    const { code, stderr } = await fromAddress('/feed.json');
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('2 ×  ids that no feed can carry');
    const found = movedIds(desk);
    expect(found.filter((id) => String(id).startsWith(old.origin)).toSorted()).toEqual([
      `${old.origin}/p/1`,
      `${old.origin}/p/2`,
    ]);
    expect(
      found.filter((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/.test(String(id))),
    ).toHaveLength(2);
    // The same ids the next time: nothing is written twice.
    const again = await fromAddress('/feed.json');
    expect(again.stderr).toContain('4 there already');
  });
});

describe('forms of feeds', () => {
  const cases: Record<string, [document: string, id: string, body: string]> = {
    'RSS 2.0': [
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title><link>https://old.example.cn/</link><description/>
       <item><title>標題 &amp;amp; 其他</title><link>https://old.example.cn/a</link><guid isPermaLink="false">https://old.example.cn/?p=1</guid><pubDate>Thu, 19 Feb 09 09:30 +0800</pubDate><dc:creator>某</dc:creator><category>通知</category><description>摘要</description><content:encoded><![CDATA[<p>全文</p>]]></content:encoded></item></channel></rss>`,
      'https://old.example.cn/?p=1',
      '全文',
    ],
    'RSS 0.91 with a document type and named characters': [
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>t</title><link>https://old.example.cn/</link><description>d</description>
       <item><title>標題&nbsp;一</title><link>https://old.example.cn/a.html</link><description>全文&hellip;</description></item></channel></rss>`,
      'https://old.example.cn/a.html',
      '全文…',
    ],
    'RSS 1.0': [
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://old.example.cn/"><title>t</title><link>https://old.example.cn/</link><items><rdf:Seq><rdf:li rdf:resource="https://old.example.cn/a"/></rdf:Seq></items></channel>
       <item rdf:about="https://old.example.cn/a"><title>標題</title><link>https://old.example.cn/a</link><description>&lt;p&gt;全文&lt;/p&gt;</description><dc:date>2009-02-19T09:30:00+08:00</dc:date><dc:subject>通知</dc:subject></item></rdf:RDF>`,
      'https://old.example.cn/a',
      '全文',
    ],
    'Atom 0.3': [
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">t</title><link rel="alternate" type="text/html" href="https://old.example.cn/"/><modified>2009-02-19T01:30:00Z</modified>
       <entry><title>標題</title><link rel="alternate" type="text/html" href="https://old.example.cn/a"/><id>tag:old.example.cn,2009:a</id><issued>2009-02-19T09:30:00+08:00</issued><modified>2009-02-19T01:30:00Z</modified><content type="text/html" mode="escaped">&lt;p&gt;全文&lt;/p&gt;</content></entry></feed>`,
      'tag:old.example.cn,2009:a',
      '全文',
    ],
    'Atom with XHTML and xml:base': [
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://old.example.cn/x/"><title>t</title><link href="https://old.example.cn/"/>
       <entry xml:base="y/"><id>urn:x-old:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">標<b>題</b></div></title><link href="a"/><updated>2009-02-19T01:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>全文<a href="z">鏈</a></p></div></content></entry></feed>`,
      'urn:x-old:1',
      '全文[鏈](https://old.example.cn/x/y/z)',
    ],
  };

  test.each(Object.keys(cases))('%s', async (name) => {
    const [document, id, text] = cases[name] ?? ['', '', ''];
    desk.write('old.xml', document);
    const { code, stderr } = await run('old.xml');
    expect(code, stderr).toBe(0);
    const [path = ''] = movedFiles(desk);
    const { fields, body } = readMoved(desk, path);
    expect(fields.id).toBe(id);
    expect(body).toBe(text);
    expect(fields.title).toMatch(/^標題/);
    if (!name.startsWith('RSS 0')) {
      expect(fields).toMatchObject({ issued: '2009-02-19', published: '2009-02-19T01:30:00Z' });
    }
  });

  test('RSS without content keeps what it has, and says that it may be summaries', async () => {
    desk.write('old.xml', cases['RSS 0.91 with a document type and named characters']?.[0] ?? '');
    const { stderr } = await run('old.xml');
    expect(stderr).toContain('texts without a paragraph');
    expect(stderr).toContain('without a date');
  });

  test.each([
    ['gb18030', 'gb18030'],
    ['big5', 'big5'],
  ])('in %s, as its XML declares', async (label) => {
    // 公報 in GB 18030 and in Big5.
    const title = label === 'big5' ? [0xa4, 0xbd, 0xb3, 0xf8] : [0xb9, 0xab, 0x88, 0xf3];
    const [before = '', after = ''] =
      `<?xml version="1.0" encoding="${label}"?><rss version="2.0"><channel><title>x</title><link>https://old.example.cn/</link><item><title>T</title><guid>https://old.example.cn/1</guid><description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>`.split(
        'T</title>',
      );
    desk.write(
      'old.xml',
      Buffer.concat([Buffer.from(before), Buffer.from(title), Buffer.from(`</title>${after}`)]),
    );
    expect((await run('old.xml')).code).toBe(0);
    expect(readMoved(desk, movedFiles(desk)[0] ?? '').fields.title).toBe('公報');
  });

  test('in UTF-16 with a byte order mark', async () => {
    const document =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><rss version="2.0"><channel><title>x</title><link>https://old.example.cn/</link><item><title>公報</title><guid>https://old.example.cn/1</guid><description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>';
    desk.write('old.xml', Buffer.from(document, 'utf16le'));
    expect((await run('old.xml')).code).toBe(0);
    expect(readMoved(desk, movedFiles(desk)[0] ?? '').fields.title).toBe('公報');
  });

  test('bytes that are not what the XML declares are refused', async () => {
    desk.write(
      'old.xml',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>'),
        Buffer.from([0xb9, 0xab]),
        Buffer.from('</title></channel></rss>'),
      ]),
    );
    const { code, stderr } = await run('old.xml');
    expect(code).toBe(1);
    expect(stderr).toContain('not utf-8');
  });

  test('compressed, and with a charset that HTTP tells', async () => {
    old.pages.set('/atom.xml.gz', gzipSync(old.fill(atom(entry(1)))));
    expect((await fromAddress('/atom.xml.gz')).code).toBe(0);
    expect(movedIds(desk)).toEqual(ids(1));
  });
});

describe('what is refused', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>x</title><item><title>&b;</title><guid>https://old.example.cn/1</guid><description>&c;</description></item></channel></rss>`;

  test('entities that a document declares: none is known, so that none can grow or fetch', async () => {
    desk.write('old.xml', bomb);
    const { code, stderr } = await run('old.xml');
    expect(code).toBe(1);
    expect(stderr).toContain('not well-formed');
  });

  test('a page, with the feeds that it names', async () => {
    old.pages.set('/', {
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2"><link rel=alternate type=application/atom+xml href=atom.xml></head></html>',
    });
    const { code, stderr } = await fromAddress('/');
    expect(code).toBe(1);
    expect(stderr).toContain(`Its feeds: ${old.origin}/rss?a=1&b=2 ${old.origin}/atom.xml`);
  });

  test('an address that answers nothing', async () => {
    const { code, stderr } = await fromAddress('/none');
    expect(code).toBe(1);
    expect(stderr).toContain('the server answers 404');
    await old.stop();
    const gone = await fromAddress('/none');
    expect(gone.code).toBe(5);
    await old.start();
  });

  test('a redirect into a private network', async () => {
    const inner = await new OldSite().start();
    inner.pages.set('/atom.xml', atom(entry(1)));
    old.pages.set('/atom.xml', { status: 302, headers: { location: `${inner.origin}/atom.xml` } });
    const { code, stderr } = await fromAddress('/atom.xml');
    expect(code).toBe(1);
    expect(stderr).toContain('private network');
    expect(inner.asked).toEqual([]);
    await inner.stop();
  });

  test('a redirect on the same host is followed, one without end is not', async () => {
    old.pages.set('/a', { status: 301, headers: { location: '/atom.xml' } });
    old.pages.set('/atom.xml', atom(entry(1)));
    expect((await fromAddress('/a')).code).toBe(0);
    old.pages.set('/b', { status: 301, headers: { location: '/b' } });
    const { code, stderr } = await fromAddress('/b');
    expect(code).toBe(1);
    expect(stderr).toContain('to no end');
  });

  test('what is neither, and options of a single text', async () => {
    desk.write('x.json', '{"a": 1}');
    expect((await run('x.json')).stderr).toContain('no WordPress or Ghost export');
    desk.write('y.json', '{"a": 1');
    expect((await run('y.json')).stderr).toContain('JSON is faulty');
    desk.write('atom.xml', atom(entry(1)));
    const { code, stderr } = await run('atom.xml', '--slug', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain('--slug belongs to a single text');
    expect((await run('atom.xml', '--time-zone', 'Mars')).code).toBe(2);
    expect((await run('atom.xml', '--home', 'old')).code).toBe(2);
    expect((await desk.gazette('import', 'https://old.example.cn/x', '--from', 'wxr')).code).toBe(
      2,
    );
  });
});

test('a feed on stdin, and one that --from insists on', async () => {
  desk.stdin = Buffer.from(atom(entry(1)));
  expect((await run('-')).code).toBe(0);
  desk.write('odd.txt', `\n${atom(entry(2)).replace(/^<\?xml.*\n/, '')}`);
  expect((await run('odd.txt', '--from', 'feed')).code).toBe(0);
  expect(movedIds(desk)).toEqual(ids(1, 2));
});

test('links among the entries lead to the articles, enclosures become files, films are told', async () => {
  old.pages.set('/files/list.pdf', '%PDF-1.4\n%%EOF\n');
  const more =
    '<link rel="enclosure" href="/files/list.pdf" title="名單"/><link rel="enclosure" href="/files/talk.mp3"/>';
  const linked = entry(1)
    .replace('</entry>', `${more}</entry>`)
    .replace(
      '第1篇。',
      '見&lt;a href="SITE/p/2.html?utm_source=x#二"&gt;此&lt;/a&gt;、&lt;a href="SITE/p/2.html#二"&gt;彼&lt;/a&gt;',
    );
  old.pages.set('/atom.xml', atom(linked + entry(2)));
  const { stderr } = await fromAddress('/atom.xml');
  const [first = '', second = ''] = movedFiles(desk).filter((path) => path.endsWith('.md'));
  const slug = second.split('/').at(-1)?.replace('.md', '');
  const { body } = readMoved(desk, first);
  expect(body).toContain(`見[此](${slug}#二)、[彼](${slug}#二)`);
  expect(body).toMatch(/\[名單\]\(\S+\/list\.pdf\)/);
  expect(stderr).toContain('1 ×  sound and film');
  expect((await desk.gazette('check')).code).toBe(0);
});
