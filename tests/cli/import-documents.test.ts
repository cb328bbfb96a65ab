// gazette import: Word documents and web pages, with their pictures; and what is refused.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desk, openDesk } from './desk.ts';
import { OldSite } from './moving/old-site.ts';

const fixtures = join(import.meta.dirname, '../ingest/fixtures');
const document = (name: string) => readFileSync(join(fixtures, 'documents', name));

openDesk();

const files = () =>
  readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\./.test(path))
    .sort();

const page = (text: string) =>
  `<html><body><h1>关于检查的通知</h1><p>四平市卫生局</p><p>2009年4月2日</p>${text}</body></html>`;

test('a Word document becomes an article with its picture and its raw file beside it', async () => {
  desk.write('通知.docx', document('numbered.docx'));
  const { code, stdout, stderr } = await desk.gazette(
    ...['import', '通知.docx', '--yes', '--slug', 'jiancha'],
  );
  expect(code).toBe(0);
  expect(stdout).toBe('articles/2009/jiancha.md\n');
  expect(stderr).toMatchSnapshot();
  expect(files()).toEqual([
    ...['articles/2009/jiancha.md', 'articles/2009/jiancha.source.docx'],
    ...['articles/2009/jiancha/1.png', '通知.docx'],
  ]);
  expect(desk.read('articles/2009/jiancha.md')).toContain('![检查路线图](jiancha/1.png)');
  expect(readFileSync(join(desk.folder, 'articles/2009/jiancha/1.png'))).toEqual(
    document('seal.png'),
  );
  // Only the pins are missing, which publishing writes.
  expect((await desk.gazette('check')).stderr).toContain('1 file: 0 errors');
});

test('the same document again changes nothing', async () => {
  desk.write('a.docx', document('numbered.docx'));
  await desk.gazette('import', 'a.docx', '--yes');
  const before = files();
  const { code, stderr } = await desk.gazette('import', 'a.docx', '--yes');
  expect(code).toBe(0);
  expect(stderr).toContain('nothing to do');
  expect(files()).toEqual(before);
});

test('Chinese editors read of a document in Chinese', async () => {
  desk.env = { LANG: 'zh_CN.UTF-8' };
  desk.write('a.docx', document('meeting.docx'));
  expect((await desk.gazette('import', 'a.docx', '--yes')).stderr).toMatchSnapshot();
});

test('the pictures of a saved page are taken from the folder beside it', async () => {
  desk.write('wechat.html', document('wechat.html'));
  desk.write('wechat_files/640.png', document('wechat_files/640.png'));
  const { stderr } = await desk.gazette('import', 'wechat.html', '--yes', '--slug', 'wx');
  expect(stderr).toContain('articles/2009/wx: 1 picture of the document');
  expect(desk.read('articles/2009/wx.md')).toContain('![检查现场](wx/1.png)');
});

test('a picture that is not there is told, and stays in the text for the check to name', async () => {
  desk.write('wechat.html', document('wechat.html'));
  const { code, stderr } = await desk.gazette('import', 'wechat.html', '--yes', '--slug', 'wx');
  expect(code).toBe(0);
  expect(stderr).toContain(
    '1 picture to look at:\n  picture 1 ("检查现场"): ./wechat_files/640.png does not lie there',
  );
  expect((await desk.gazette('check')).stderr + (await desk.gazette('check')).stdout).toContain(
    'file-missing',
  );
});

test('a picture of a kind that is not accepted is left out, and told with what to do', async () => {
  const svg = `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(300)}</svg>`).toString('base64')}`;
  desk.write('a.html', page(`<p>甲。<img src="${svg}" alt="图"></p><p>乙。</p>`));
  const { stderr } = await desk.gazette('import', 'a.html', '--slug', 'one');
  expect(stderr).toMatch(/picture 1 \("图"\): left out, its kind is not accepted/);
  expect(desk.read('articles/2009/one.md')).toMatch(/\n\n甲。\n\n乙。\n$/);
  expect(files()).toEqual(['a.html', 'articles/2009/one.md', 'articles/2009/one.source.html']);
});

test('a picture on another host stays there, and is told', async () => {
  desk.write('a.html', page('<p>甲。<img src="https://a.example/x.png" alt="图"></p>'));
  const { stderr } = await desk.gazette('import', 'a.html', '--slug', 'one');
  expect(stderr).toContain('stays at https://a.example/x.png');
});

test('one picture that is shown twice is kept once', async () => {
  const png = `data:image/png;base64,${document('seal.png').toString('base64')}`;
  desk.write('seal.png', document('seal.png'));
  desk.write('a.html', page(`<p><img src="${png}" alt="甲"><img src="seal.png" alt="乙"></p>`));
  await desk.gazette('import', 'a.html', '--slug', 'one');
  expect(desk.read('articles/2009/one.md')).toContain('![甲](one/1.png)![乙](one/1.png)');
});

test('a picture that would be written over something else refuses the whole', async () => {
  desk.write('a.docx', document('numbered.docx'));
  desk.write('articles/2009/one/1.png', 'mine');
  const { code, stderr } = await desk.gazette('import', 'a.docx', '--yes', '--slug', 'one');
  expect(code).toBe(1);
  expect(stderr).toContain('articles/2009/one/1.png exists and holds something else');
  expect(files()).toEqual(['a.docx', 'articles/2009/one/1.png']);
});

test('a page is read from stdin, its pictures as far as they are in it', async () => {
  desk.stdin = new TextEncoder().encode(page('<p>甲。<img src="x.png" alt="图"></p>'));
  const { stdout, stderr } = await desk.gazette('import', '-', '--dry-run');
  expect(stdout).toContain('title: 关于检查的通知');
  expect(stderr).toContain('x.png does not lie there');
  expect(files()).toEqual([]);
});

test('--json tells how it was read, what was not carried, and the pictures', async () => {
  desk.write('a.docx', document('meeting.docx'));
  const { stdout } = await desk.gazette('import', 'a.docx', '--yes', '--slug', 'one', '--json');
  const json = JSON.parse(stdout);
  expect(json.pictures).toEqual({ files: ['articles/2009/one/1.png'], problems: [] });
  expect(json.report.reading).toEqual({ kind: 'docx' });
  expect(json.articles).toEqual([
    {
      ...{ file: 'articles/2009/one.md', origin: 'a.docx', state: 'written', slug: 'one' },
      id: json.fields.id,
    },
  ]);
  expect(json.notCarried).toContainEqual({
    ...{ kind: 'underline', meaning: 'underlining (the text stays)', count: 1 },
    found: [{ where: 'articles/2009/one.md', what: '长春', count: 1 }],
  });
});

test('pictures that do not come along are named as those of collections are', async () => {
  desk.write('a.html', page('<p>甲。<img src="x.png" alt="图"></p>'));
  const { stdout } = await desk.gazette('import', 'a.html', '--slug', 'one', '--json');
  expect(JSON.parse(stdout).notCarried).toMatchObject([
    { kind: 'file-missing', found: [{ where: 'articles/2009/one.md', what: 'x.png' }] },
  ]);
});

test('UTF-16 with its byte-order mark is read, without it refused', async () => {
  const bytes = Buffer.from(
    '\ufeff关于检查的通知\n四平市卫生局\n2009-04-02\n各局要检查。\n',
    'utf16le',
  );
  desk.write('a.txt', bytes);
  const { stdout, stderr } = await desk.gazette('import', 'a.txt', '--dry-run');
  expect(stdout).toContain('title: 关于检查的通知');
  expect(stderr).toContain('Read as utf-16le: by its byte-order mark.');
  desk.write('b.txt', bytes.subarray(2));
  const refused = await desk.gazette('import', 'b.txt');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('UTF-16 without a byte-order mark');
});

test.each([
  ['notice.doc', 'Word before 2007', '旧版 Word'],
  ['notice.odt', 'OpenDocument', 'OpenDocument'],
  ['notice.rtf', 'rich text', 'RTF'],
  ['notice.pdf', 'where no text can be selected it is a scan', '扫描件'],
])('%s, as LibreOffice saves it, is refused with what to save it as', async (name, en, zh) => {
  desk.write(name, readFileSync(join(fixtures, 'refused', name)));
  const english = await desk.gazette('import', name);
  expect(english.code).toBe(1);
  expect(english.stderr).toContain(en);
  expect(english.stderr).toContain('.docx');
  desk.env = { LANG: 'zh_CN.UTF-8' };
  expect((await desk.gazette('import', name)).stderr).toContain(zh);
  expect(files()).toEqual([name]);
});

describe('pictures of the web', () => {
  let old: OldSite;
  beforeEach(async () => {
    old = await new OldSite().start();
    old.pages.set('/a.png', document('seal.png'));
    old.pages.set('/away.png', { status: 302, headers: { location: 'http://localhost:1/a.png' } });
    const shown = ['a.png', 'b.png', 'away.png']
      .map((name) => `<img src="/${name}" alt="${name}">`)
      .join('');
    desk.write('a.html', old.fill(page(`<base href="SITE/news/"><p>甲。${shown}</p>`)));
  });
  afterEach(() => old.stop());
  const fetchAll = (...more: string[]) =>
    desk.gazette('import', 'a.html', '--slug', 'one', ...more);

  test('are put beside the article where --images asks for it, and what does not come is told with the reason', async () => {
    const { code, stderr } = await fetchAll('--images', 'all', '--home', old.origin);
    expect(code).toBe(0);
    expect(desk.read('articles/2009/one.md')).toContain(
      old.fill('![a.png](one/1.png)![b.png](SITE/b.png)![away.png](SITE/away.png)'),
    );
    expect(readFileSync(join(desk.folder, 'articles/2009/one/1.png'))).toEqual(
      document('seal.png'),
    );
    expect(stderr).toContain('b.png: the server answers 404');
    expect(stderr).toContain('localhost:1 is within a private network');
  });

  test('of the page’s own host come with "own"', async () => {
    await fetchAll('--images', 'own', '--home', old.origin);
    expect(files()).toContain('articles/2009/one/1.png');
  });

  test.each([[[]], [['--images', 'none']], [['--images', 'all', '--dry-run']]])(
    'are not asked for with %j',
    async (options) => {
      const { code } = await fetchAll('--home', old.origin, ...options);
      expect(code).toBe(0);
      expect(old.asked).toEqual([]);
    },
  );

  test('are never asked for in a private network that only the page names', async () => {
    const { stderr } = await fetchAll('--images', 'all');
    expect(stderr).toContain('is within a private network');
    expect(old.asked).toEqual([]);
  });
});

test.each([
  ['an address that is none', ['https://'], 'is no address'],
  [
    'a text that is said to be a Word document',
    ['n.txt', '--from', 'docx'],
    'not what --from says',
  ],
  ['a folder of documents', ['many'], 'for f in *.docx'],
])('%s is refused with what to do', async (_, args, says) => {
  desk.write('n.txt', '关于检查的通知\n四平市卫生局\n2009-04-02\n各局要检查。\n');
  desk.write('many/n.docx', document('meeting.docx'));
  const { code, stderr } = await desk.gazette('import', ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
});

test('a page is read as the text that it is said to be', async () => {
  desk.write('a.html', '关于标签的通知\n四平市卫生局\n2009-04-02\n<p>要成对书写。\n');
  const { stdout } = await desk.gazette('import', 'a.html', '--from', 'text', '--dry-run');
  expect(stdout).toContain('\\<p>要成对书写。');
});

test('a dry run says what would stand in the way', async () => {
  desk.write('a.docx', document('meeting.docx'));
  desk.write('articles/2009/one/1.png', 'mine');
  const { code, stderr } = await desk.gazette(
    ...['import', 'a.docx', '--yes', '--slug', 'one', '--dry-run'],
  );
  expect(code).toBe(0);
  expect(stderr).toMatch(/one\/1\.png exists.*\n.*--slug one-2\n$/);
});

test('Chinese editors read of pictures with Chinese punctuation', async () => {
  desk.env = { LANG: 'zh_CN.UTF-8' };
  desk.write('a.html', '<title>通知</title><p>正文如下。</p><img src="nn.png" alt="会场">');
  const { stderr } = await desk.gazette('import', 'a.html', '--yes');
  expect(stderr).toContain('第 1 幅图片（“会场”）：找不到 nn.png');
});
