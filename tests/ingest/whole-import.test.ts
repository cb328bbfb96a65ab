/** The import as a whole: the bulletin of 2009, and what holds for every text. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../src/ingest/analyse.ts';
import { effectOf, reportAsJson } from '../../src/ingest/import-report.ts';
import { bodyOf, importedArticle, readFixture, rulesOf, testId } from './read-fixture.ts';

const bulletinFile = 'bulletin-2009-02-19.txt';
const bulletin = () => importedArticle(readFixture(bulletinFile), { fileName: bulletinFile });

describe('the bulletin of 2009', () => {
  it('comes out as the article kept beside it', async () => {
    const article = await bulletin();
    await expect(article.source).toMatchFileSnapshot('./fixtures/bulletin-2009-02-19.md');
    expect(article.path).toBe(
      'articles/2009/jilin-zhijian-zhaokai-quansheng-zhiliang-jishu-jiandu-xitong.md',
    );
  });

  it('reports every change by rule', async () => {
    const { report } = await bulletin();
    expect(reportAsJson(report).byRule).toEqual({
      'cell-bar': 2,
      title: 1,
      issuer: 1,
      issued: 1,
      gloss: 606,
      'bracket-kept': 2,
      'lost-character': 1,
      'comma-width': 106,
      'semicolon-width': 14,
      heading: 6,
      'enumerator-comma': 1,
    });
    const glossed = report.findings.flatMap((one) =>
      one.rule === 'gloss' ? [one.params.character] : [],
    );
    expect(new Set(glossed).size).toBe(79);
  });

  it('counts as changes what was changed in the text, not what was read or kept', async () => {
    const { report } = await bulletin();
    const effects = Map.groupBy(report.findings, effectOf);
    expect(report.changes).toBe(736);
    expect([...effects].map(([effect, findings]) => [effect, findings.length])).toEqual([
      ['changed', 736],
      ['read', 3],
      ['kept', 2],
    ]);
  });

  it('places the lost character in the raw text and flags it', async () => {
    const { report } = await bulletin();
    const flagged = report.findings.filter((one) => one.certainty === 'flagged');
    expect(flagged).toMatchObject([
      {
        rule: 'lost-character',
        line: 9,
        before: '?yàn)?zāi)',
        after: '災',
        params: { candidates: '災 烖' },
      },
    ]);
    const raw = new TextDecoder().decode(readFixture(bulletinFile)).split('\n');
    const place = flagged[0];
    expect(raw[8]?.slice((place?.column ?? 0) - 2)).toMatch(/^向\?yàn\)\?zāi\)區/);
  });

  it('splits off six headings at their right ends', async () => {
    expect(bodyOf(await bulletin()).match(/^## .*$/gm)).toEqual([
      '## 一、全力以赴做好三鹿嬰幼兒奶粉事件應急處置工作',
      '## 二、認真做好供奧運食品安全保障和抗震救災工作',
      '## 三、積極開展產品質量專項整治和質量管理工作',
      '## 四、努力做好標準、計量、認證認可等基礎性工作',
      '## 五、“基層基礎建設年”活動取得了明顯成效',
      '## 六、學習實踐科學發展觀活動促進了自身建設',
    ]);
  });

  it('leaves no gloss, no half-width comma between characters and all seven decimals', async () => {
    const body = bodyOf(await bulletin());
    expect(body).not.toMatch(/\p{Script=Han}\([a-zà-ǜ]/u);
    expect(body).not.toMatch(/[,;?|\\]/);
    expect(body.match(/\d\.\d/g)).toHaveLength(7);
    expect(body).toContain('省、市(州)局');
    expect(body).toContain('部分縣(市)局');
    expect(body).toContain('全系統向災區捐款100多萬元');
  });

  it('changes nothing when its cleaned text is imported again', async () => {
    const first = await bulletin();
    const { title, issuer, issued } = first.fields;
    const clean = `${title}\n${issuer}\n${issued}\n${bodyOf(first).replace(/^## /gm, '').replace(/\n\n/g, '\n')}`;
    const second = await importedArticle(clean);
    expect(bodyOf(second)).toBe(bodyOf(first));
    const read = { title: 1, issuer: 1, issued: 1 };
    expect(rulesOf(second)).toEqual({ ...read, heading: 6, 'brackets-half': 1 });
  });
});

describe('any import', () => {
  it('gives the same article for the same bytes', async () => {
    expect((await bulletin()).source).toBe((await bulletin()).source);
  });

  it('leaves numbered lines as paragraphs when headings are not accepted', async () => {
    const article = await importedArticle(readFixture(bulletinFile), {
      decide: ({ headings }) => headings.map(() => 'paragraph'),
    });
    expect(bodyOf(article)).not.toMatch(/^#/m);
    expect(rulesOf(article)).toMatchObject({ 'heading-rejected': 6 });
  });

  it('follows the editor who moves a heading’s end', async () => {
    const article = await importedArticle(
      '一、甲乙丙丁戊己庚\n二、加强管理工作全系统开展检查，发现问题。',
      {
        decide: ({ headings }) =>
          headings.map((one) => (one.kind === 'whole-line' ? 'paragraph' : 4)),
      },
    );
    expect(bodyOf(article)).toContain('## 二、加强管理\n\n工作全系统开展检查，发现问题。');
  });

  it('takes title, issuer, date and language from its options before the text', async () => {
    const article = await importedArticle(readFixture(bulletinFile), {
      title: 'A: "title"',
      issuer: '吉林省质监局',
      issued: '2009-02-20',
      lang: 'zh-CN',
      topics: ['质量监督'],
      slug: '2009',
    });
    const yaml = parse(article.source.split('---\n')[1] ?? '');
    expect(yaml).toMatchObject({
      id: testId,
      title: 'A: "title"',
      issuer: '吉林省质监局',
      issued: '2009-02-20',
      lang: 'zh-CN',
      topics: ['质量监督'],
    });
    expect(article.path).toBe('articles/2009/2009.md');
    expect(rulesOf(article)).toMatchObject({ 'header-overridden': 3 });
  });

  it('says what is missing and invents nothing', async () => {
    const article = await importedArticle('会议于昨日召开，讨论了工作。');
    expect(article.fields).not.toHaveProperty('title');
    expect(article.fields).not.toHaveProperty('issued');
    expect(rulesOf(article)).toEqual({ 'field-missing': 3 });
    expect(article.path).toMatch(/^articles\/undated-[0-9a-f]{8}\.md$/);
  });

  it('keeps an impossible date in the text and flags it', async () => {
    const article = await importedArticle(
      '某某工作会议召开\n某某局\n2009/2/30\n会议讨论了工作，大家发言。',
    );
    expect(bodyOf(article)).toContain('2009/2/30');
    expect(article.fields).not.toHaveProperty('issued');
    expect(rulesOf(article)).toMatchObject({ 'impossible-date': 1 });
  });

  it('refuses an empty file', async () => {
    expect(await analyse(new Uint8Array(), { fileName: 'a' })).toEqual({
      ok: false,
      refusal: { reason: 'empty' },
    });
  });

  it('imports a megabyte within seconds', async () => {
    const one = new TextDecoder().decode(readFixture(bulletinFile));
    const started = performance.now();
    const article = await importedArticle(`${one}\n`.repeat(85));
    expect(article.report.byRule.get('gloss')).toBe(606 * 85);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
