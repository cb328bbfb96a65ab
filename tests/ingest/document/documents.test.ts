/** Word documents and web pages as programs made them, from the bytes to the article. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse, type Proposal } from '../../../src/ingest/analyse.ts';
import { compose, type Decisions, proposedDecisions } from '../../../src/ingest/compose.ts';
import { describeRefusal } from '../../../src/ingest/refusal-messages.ts';
import { bodyOf, testId } from '../read-fixture.ts';

const folder = join(import.meta.dirname, '../fixtures/documents');
const read = (name: string) => readFileSync(join(folder, name));

async function propose(name: string, bytes: Uint8Array = read(name)): Promise<Proposal> {
  const analysis: Analysis = await analyse(bytes, { fileName: name });
  if (!analysis.ok) throw new Error(analysis.refusal.reason);
  return analysis.proposal;
}

const html = (text: string) => new TextEncoder().encode(text);

function accept(proposal: Proposal, decisions: Partial<Decisions> = {}) {
  const headings = proposedDecisions(proposal.headings);
  return compose(proposal, { id: testId, headings, ...decisions });
}

const withoutPictures = (proposal: Proposal) =>
  new Map(proposal.document?.images.map(({ src }, at) => [src, `x/${at + 1}.png`]));

describe.each([
  'numbered.docx',
  'meeting.docx',
  'wechat.html',
  'government.html',
  'word.html',
  'libreoffice.html',
])('%s', (name) => {
  it('comes out as the article kept beside it', async () => {
    const proposal = await propose(name);
    const { source } = accept(proposal, { images: withoutPictures(proposal) });
    await expect(source).toMatchFileSnapshot(`../fixtures/documents/${name}.md`);
  });

  it('gives the same article however often it is composed', async () => {
    const proposal = await propose(name);
    const first = accept(proposal, { images: withoutPictures(proposal) });
    expect(accept(proposal, { images: withoutPictures(proposal) }).source).toBe(first.source);
  });
});

describe('a Word document', () => {
  it('tells of its numbers, its tracked changes and its comments', async () => {
    const { report } = accept(await propose('numbered.docx'));
    expect(report.remarks).toEqual([
      { what: 'numbers-written', count: 5, example: '一、 二、 （一） （二） …' },
      { what: 'tracked-changes', inserted: 1, deleted: 1 },
    ]);
    expect(report.notCarried).toEqual([{ what: 'comment', count: 1, example: '' }]);
    expect(report.reading).toEqual({ kind: 'docx' });
  });

  it('proposes bold paragraphs as headings, and leaves them where the editor does', async () => {
    const proposal = await propose('meeting.docx');
    expect(proposal.headings.map(({ content, kind }) => [content, kind])).toEqual([
      ['会议时间和地点', 'bold'],
      ['参加人员', 'bold'],
    ]);
    const kept = accept(proposal, { headings: ['paragraph', 'paragraph'] });
    expect(bodyOf(kept)).toContain('\n\n**参加人员**\n\n');
    expect(kept.report.byRule.get('heading-rejected')).toBe(2);
  });

  it('is read whatever it is called', async () => {
    expect((await propose('x.txt', read('numbered.docx'))).fields.title).toBe(
      '食品安全专项检查实施方案',
    );
  });

  it('is refused where it is cut off, with what to do', async () => {
    const bytes = read('numbered.docx');
    const broken = new Uint8Array(bytes);
    broken.fill(0, 200, 900);
    expect(await analyse(broken, { fileName: 'a.docx' })).toMatchObject({
      ok: false,
      refusal: { reason: 'damaged' },
    });
  });
});

describe('a web page', () => {
  it('is taken without what stands around its text, which is told', async () => {
    const proposal = await propose('government.html');
    expect(proposal.document?.remarks).toEqual([{ what: 'main-text', taken: 80, whole: 170 }]);
    expect(bodyOf(accept(proposal))).not.toMatch(/首页|版权|字体/);
  });

  it('is read in the encoding that it names', async () => {
    const { reading } = await propose('government.html');
    expect(reading).toEqual({ kind: 'html', encoding: 'gb18030', why: 'declared' });
  });

  it('finds the text by its density where nothing marks it', async () => {
    const links = '<div>'.concat('<a href="/x">栏目</a> '.repeat(8), '</div>');
    const text = '<p>各单位要认真组织检查，确保工作落到实处。</p>'.repeat(4);
    const page = `<html><body>${links}<div><div class="c">${text}</div></div><div>${links}</div></body></html>`;
    const article = accept(await propose('a.html', html(page)));
    expect(bodyOf(article)).not.toContain('栏目');
    expect(bodyOf(article).match(/落到实处/g)).toHaveLength(4);
  });

  it('takes all of a piece that was pasted', async () => {
    const piece = html('<p>关于检查的通知</p><p>四平市卫生局</p><ul><li>甲</li></ul><p>乙</p>');
    const proposal = await propose('paste.txt', piece);
    expect(proposal.reading.kind).toBe('html');
    expect(proposal.fields).toMatchObject({ title: '关于检查的通知', issuer: '四平市卫生局' });
    expect(bodyOf(accept(proposal))).toBe('- 甲\n\n乙\n');
  });

  it('is cleaned as raw text is, but for code and addresses', async () => {
    const page = html(
      '<html><body><p>关于检查的通知</p><p>各局<b>,要</b>检查;<code>a,b;质,量</code><a href="https://a.example/质,量">见此</a>.</p><p>完了。</p></body></html>',
    );
    expect(bodyOf(accept(await propose('a.html', page)))).toBe(
      '各局**，要**检查；`a,b;质,量`[见此](https://a.example/质,量)。\n\n完了。\n',
    );
  });

  it('loses no text where a title stands in one block with the rest', async () => {
    const page = html(
      '<html><body><p>关于检查的通知<br>四平市卫生局<br>各局要检查，确保落实，务必认真。</p><p>完。</p></body></html>',
    );
    const proposal = await propose('a.html', page);
    expect(proposal.fields).toMatchObject({ title: '关于检查的通知', issuer: '四平市卫生局' });
    expect(bodyOf(accept(proposal))).toBe('各局要检查，确保落实，务必认真。\n\n完。\n');
  });

  it('is refused where there is no text in it', async () => {
    expect(
      await analyse(html('<html><body><script>x</script></body></html>'), { fileName: 'a.html' }),
    ).toEqual({
      ok: false,
      refusal: { reason: 'no-text-in-it' },
    });
  });

  it('parts a heading from a body that it is glued to', async () => {
    const body = ['一、加强领导', '各局要检查。', '二、落实责任', '各局要落实。'];
    const page = html(`<html><body>${body.map((one) => `<p>${one}</p>`).join('')}</body></html>`);
    expect(bodyOf(accept(await propose('a.html', page)))).toBe(
      '## 一、加强领导\n\n各局要检查。\n\n## 二、落实责任\n\n各局要落实。\n',
    );
  });
});

describe('whatever comes', () => {
  it('is an article or a refusal, never an exception', async () => {
    const page = read('wechat.html');
    const document = read('numbered.docx');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(page, document),
        fc.array(fc.tuple(fc.nat(20_000), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.constantFrom('a.html', 'a.docx', 'a.txt'),
        async (original, changes, fileName) => {
          const bytes = new Uint8Array(original);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const analysis = await analyse(bytes, { fileName });
          if (analysis.ok) expect(accept(analysis.proposal).source).toMatch(/^---\nid: /);
          else expect(describeRefusal(analysis.refusal, 'zh')).not.toBe('');
        },
      ),
      { numRuns: 150 },
    );
  });
});
