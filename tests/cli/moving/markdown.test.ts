// gazette import of Markdown: sites of Hugo, Jekyll and Hexo, and single files with front matter of theirs.

import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { makePdf, makePng } from '../../media/make-files.ts';
import { desk, openDesk } from '../desk.ts';
import { movedFiles, movedIds, readMoved } from './read-moved.ts';

openDesk();

const fixtures = join(import.meta.dirname, '../../ingest/collections/fixtures');

describe('a Hugo site', () => {
  const open = () => {
    cpSync(join(fixtures, 'hugo'), join(desk.folder, 'hugo'), { recursive: true });
    desk.write('hugo/static/images/photo.png', makePng(4, 3));
    desk.write('hugo/content/posts/tupian/photo.png', makePng(5, 2));
    desk.write('hugo/static/files/list.pdf', makePdf());
  };

  test('comes with ids, addresses, aliases, pictures and links', async () => {
    open();
    const { code, stderr } = await desk.gazette('import', 'hugo/content');
    expect(code, stderr).toBe(0);
    expect(movedFiles(desk)).toEqual([
      'articles/2009/jiancha-tongzhi.md',
      'articles/2009/jiancha-tongzhi/photo.png',
      'articles/2009/tupian.md',
      'articles/2009/tupian/photo.png',
      'articles/2010/toml.md',
      'articles/2011/json.md',
      'articles/2011/json/list.pdf',
    ]);
    const { fields, body } = readMoved(desk, 'articles/2009/jiancha-tongzhi.md');
    expect(fields).toMatchObject({
      title: '关于开展检查的通知',
      issued: '2009-02-19',
      lang: 'zh-Hans',
      topics: ['通知／公告', '质量监督', '工作会议'],
      aliases: ['/blog/2009/02/jiancha-tongzhi', '/old/jiancha.html', '/2009/x'],
    });
    expect(body).toContain('[图片通报](tupian)');
    expect(body).toMatch(/\[另一篇\]\(toml#/);
    expect(body).toContain('## 一、目标');
    expect(body).toContain('框内 **粗体**。');
    expect(body).toContain('![会场](jiancha-tongzhi/photo.png)');
    expect(readMoved(desk, 'articles/2010/toml.md').body).toContain('not-a-shortcode */>}}');
    expect(stderr).toContain('{{< unknown a="b" >}}');
    expect(stderr).toContain('weird: ');
    expect(stderr).toContain('1 ×  drafts');
    expect((await desk.gazette('check')).code).toBe(0);
  });

  test('has the ids and dates of the feed that Hugo made of it', async () => {
    open();
    await desk.gazette('import', 'hugo');
    const feed = parseRssFeed(readFileSync(join(fixtures, 'hugo-index.xml'), 'utf8'));
    const inFeed = new Map(
      (feed.items ?? [])
        .filter(({ link }) => !link?.endsWith('/about/'))
        .map(({ guid, pubDate }) => [guid?.value, new Date(pubDate ?? '').toISOString()]),
    );
    const moved = movedFiles(desk)
      .filter((path) => path.endsWith('.md'))
      .map((path) => readMoved(desk, path).fields);
    expect(
      new Map(moved.map(({ id, published }) => [id, new Date(String(published)).toISOString()])),
    ).toEqual(
      new Map(
        [...inFeed].toSorted(([a = ''], [b = '']) => ids(moved).indexOf(a) - ids(moved).indexOf(b)),
      ),
    );
  });

  const ids = (moved: readonly { id?: unknown }[]) => moved.map(({ id }) => String(id));

  test('and its feed, imported after it, are the same articles', async () => {
    open();
    await desk.gazette('import', 'hugo');
    desk.write('index.xml', readFileSync(join(fixtures, 'hugo-index.xml')));
    const { stderr } = await desk.gazette('import', 'index.xml', '--dry-run');
    expect(stderr).toContain('4 there already');
    expect(stderr).toContain('1 article would be written');
  });
});

test('a Jekyll site: dates in names, permalinks, Liquid, categories in addresses', async () => {
  desk.write(
    'blog/_config.yml',
    'title: 吉林質監\nurl: https://old.example.cn\nbaseurl: /b\nauthor: 吉林質監局\ntimezone: Asia/Shanghai\nlang: zh-Hant\n',
  );
  desk.write(
    'blog/_posts/2009-02-19-jiancha.md',
    '---\ntitle: "檢查"\nlayout: post\ntags: [甲, 乙]\ncategories: notice\n---\n見[決定]({% post_url 2010-05-06-commend %})。\n\n![會場](/assets/hall.png)\n\n{% include note.html %}\n\n{{ site.time }}\n',
  );
  desk.write(
    'blog/_posts/2010-05-06-commend.markdown',
    '---\ntitle: 表彰\ndate: 2010-05-06 12:00:00 +0800\npermalink: /special/commend.html\nredirect_from:\n  - /old/commend/\n---\n{% highlight sh %}\necho {{ x }}\n{% endhighlight %}\n',
  );
  desk.write('blog/_posts/2011-01-01-hidden.md', '---\ntitle: x\npublished: false\n---\nx\n');
  desk.write('blog/_drafts/later.md', '---\ntitle: x\n---\nx\n');
  desk.write('blog/about.md', '---\ntitle: 關於\nlayout: page\n---\n關於\n');
  desk.write('blog/assets/hall.png', makePng(3, 3));
  const { code, stderr } = await desk.gazette('import', 'blog');
  expect(code, stderr).toBe(0);
  expect(movedIds(desk)).toEqual([
    'https://old.example.cn/b/notice/2009/02/19/jiancha',
    'https://old.example.cn/b/special/commend',
  ]);
  const { fields, body } = readMoved(desk, 'articles/2009/jiancha.md');
  expect(fields).toMatchObject({
    issuer: '吉林質監局',
    issued: '2009-02-19',
    published: '2009-02-18T16:00:00Z',
    topics: ['notice', '甲', '乙'],
    aliases: ['/b/notice/2009/02/19/jiancha.html', '/b/notice/2009/02/19/jiancha'],
  });
  expect(body).toContain('[決定](commend)');
  expect(body).toContain('![會場](jiancha/hall.png)');
  expect(readMoved(desk, 'articles/2010/commend.md')).toMatchObject({
    fields: {
      aliases: ['/b/special/commend.html', '/old/commend', '/b/special/commend'],
      published: '2010-05-06T04:00:00Z',
    },
    body: '```sh\n\necho {{ x }}\n\n```',
  });
  expect(stderr).toContain('{% include note.html %}');
  expect(stderr).toContain('2 ×  drafts');
  expect(stderr).toContain('1 ×  pages');
});

test('a Hexo site: folders of files, its tags, abbrlink', async () => {
  desk.write(
    'hexo/_config.yml',
    'title: 吉林質監\nurl: https://old.example.cn\nlanguage: [zh-TW]\ntimezone: Asia/Shanghai\nauthor: 某\npermalink: p/:abbrlink.html\n',
  );
  desk.write(
    'hexo/source/_posts/jiancha.md',
    '---\ntitle: 檢查\ndate: 2009-02-19 09:30:00\nupdated: 2009-03-01 10:00:00\nabbrlink: a1b2\ntags:\n- 甲\n---\n{% asset_img hall.png 300 200 會場 %}\n\n見 {% post_link commend 決定 %}。\n\n![](top.png)\n\n<!-- more -->\n\n正文。\n',
  );
  desk.write('hexo/source/_posts/jiancha/hall.png', makePng(3, 3));
  desk.write('hexo/source/_posts/jiancha/top.png', makePng(3, 4));
  desk.write(
    'hexo/source/_posts/commend.md',
    '---\ntitle: 表彰\ndate: 2010-05-06 12:00:00\nabbrlink: 77\n---\n予以表彰。\n',
  );
  desk.write('hexo/source/about/index.md', '---\ntitle: 關於\ndate: 2008-01-01\n---\n關於\n');
  const { code, stderr } = await desk.gazette('import', 'hexo');
  expect(code, stderr).toBe(0);
  expect(movedIds(desk)).toEqual([
    'https://old.example.cn/p/a1b2.html',
    'https://old.example.cn/p/77.html',
  ]);
  const { fields, body } = readMoved(desk, 'articles/2009/jiancha.md');
  expect(fields).toMatchObject({
    lang: 'zh-Hant',
    issued: '2009-02-19',
    published: '2009-02-19T01:30:00Z',
    updated: '2009-03-01T02:00:00Z',
    aliases: ['/p/a1b2.html'],
  });
  expect(body).toContain('![會場](jiancha/hall.png)');
  expect(body).toContain('見 [決定](commend)。');
  expect(body).toContain('![圖片（原文未附說明）](jiancha/top.png)');
  expect((await desk.gazette('check')).code).toBe(0);
});

test('one file with front matter of another system', async () => {
  desk.write(
    'old/a.md',
    '+++\ntitle = "通知"\ndate = 2009-02-19T09:30:00+08:00\n+++\n# 通知\n\n正文。\n',
  );
  const { code, stderr } = await desk.gazette(
    'import',
    'old/a.md',
    '--issuer',
    '某',
    '--lang',
    'zh-Hant',
    '--topics',
    '甲',
  );
  expect(code, stderr).toBe(0);
  expect(readMoved(desk, 'articles/2009/a.md')).toMatchObject({
    fields: {
      title: '通知',
      issuer: '某',
      topics: ['甲'],
      issued: '2009-02-19',
      published: '2009-02-19T01:30:00Z',
    },
    body: '正文。',
  });
  expect(stderr).toContain('ids that no feed can carry');
});

test('nothing outside of the site is read, wherever its texts and links lead', async () => {
  desk.write('secret.txt', '秘密');
  desk.write(
    'site/a.md',
    '---\ntitle: 通知\ndate: 2009-02-19\n---\n[甲](../secret.txt) [乙](/../secret.txt) [丙](%2e%2e/secret.txt)\n',
  );
  await desk.gazette('import', 'site', '--issuer', '某', '--lang', 'zh-Hant');
  expect(movedFiles(desk).filter((path) => path.endsWith('.txt'))).toEqual([]);
});

test('front matter that cannot be read leaves one file out, and says which', async () => {
  desk.write('site/a.md', '---\ntitle: "x\n---\nx\n');
  desk.write('site/b.md', '---\ntitle: 通知\ndate: 2009-02-19\n---\n正文。\n');
  const { code, stderr } = await desk.gazette(
    'import',
    'site',
    '--issuer',
    '某',
    '--lang',
    'zh-Hant',
  );
  expect(code).toBe(0);
  expect(stderr).toContain('front matter that cannot be read, so left out: a.md');
  expect(movedFiles(desk)).toEqual(['articles/2009/b.md']);
});

test('articles of Gazette, and the folder that they lie in, are not imported', async () => {
  desk.write(
    'articles/2009/x.md',
    '---\nid: urn:uuid:00000000-0000-4000-8000-000000000001\ntitle: x\nissuer: y\nissued: 2009-02-19\nlang: en\n---\n\nx\n',
  );
  expect((await desk.gazette('import', 'articles')).code).toBe(2);
  const { stderr } = await desk.gazette('import', 'articles/2009/x.md', '--out', 'other');
  expect(stderr).toContain('articles of Gazette already');
});

describe('files that do not come', () => {
  const write = (settings: string, name: string, body: string) => {
    desk.write('site/hugo.toml', `title = "临江市民政局"\nlocale = "zh-CN"\n${settings}`);
    desk.write(`site/content/${name}/index.md`, `---\ntitle: 通知\ndate: 2025-01-02\n---\n${body}`);
  };

  test('are linked by the whole address where they were, which the check accepts', async () => {
    const figures = '{{< figure src="x.png" >}}\n\n![会场](y.png)\n\n见[表](z.pdf)。\n';
    write('baseURL = "http://127.0.0.1:1/"', 'yaml-one', figures);
    const { stderr } = await desk.gazette('import', 'site');
    const { body } = readMoved(desk, 'articles/2025/yaml-one.md');
    expect(body).toContain('[图片（原文未附说明）](http://127.0.0.1:1/yaml-one/x.png)');
    expect(body).toContain('\n[会场](http://127.0.0.1:1/yaml-one/y.png)');
    expect(body).toContain('[表](http://127.0.0.1:1/yaml-one/z.pdf)');
    expect(stderr).toContain('http://127.0.0.1:1/yaml-one/x.png (127.0.0.1:1 is within');
    const check = await desk.gazette('check');
    expect(check.stdout).not.toContain('file-missing');
  });

  test('leave their words where no address is known', async () => {
    write('', 'one', '![会场](y.png)\n\n见[表](z.pdf)。\n');
    const { stderr } = await desk.gazette('import', 'site');
    expect(readMoved(desk, 'articles/2025/one.md').body).toContain('会场\n\n见表。');
    expect(stderr).toContain('2 ×  files that are not there, and of no known address: no link');
    expect((await desk.gazette('check')).stdout).not.toContain('file-missing');
  });

  test('stay images by their whole address where they were not asked for', async () => {
    write('baseURL = "https://old.example.cn/"', 'one', '![会场](y.png)\n');
    await desk.gazette('import', 'site', '--images', 'none');
    expect(readMoved(desk, 'articles/2025/one.md').body).toContain(
      '![会场](https://old.example.cn/one/y.png)',
    );
  });

  test('are counted where more are than shown, with where all are listed', async () => {
    const pictures = [1, 2, 3, 4, 5].map((number) => `![会场](p${number}.png)`).join('\n\n');
    write('', 'one', `${pictures}\n`);
    const { stderr } = await desk.gazette('import', 'site', '--dry-run', '--lang', 'zh-Hans');
    expect(stderr).not.toContain('more (--report');
    const { stderr: told } = await desk.gazette('import', 'site');
    expect(told).toContain('p3.png\n      and 2 more (--report file.json has all)');
  });
});

test('ids that could not stay are told, not promised', async () => {
  desk.write('plain/a.md', '---\ntitle: 甲\ndate: 2025-01-02\n---\n正文。\n');
  const { stderr } = await desk.gazette('import', 'plain', '--issuer', '某局');
  expect(stderr).toContain('Of 1 of 1 article the id could not stay');
  expect(stderr).not.toContain('Ids and dates stay');
  expect(stderr).not.toContain('The issuer was taken');
});

test('where an issuer came from is told, and how to name another', async () => {
  desk.env = { LANG: 'zh_CN.UTF-8' };
  desk.write('plain/a.md', '---\ntitle: 甲\ndate: 2025-01-02\nauthor: 小王\n---\n正文。\n');
  const { stderr } = await desk.gazette('import', 'plain', '--dry-run');
  expect(stderr).toContain('所署作者：小王（1 篇）');
  expect(stderr).toContain('--issuer');
});
