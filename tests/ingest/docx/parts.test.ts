/** What of a Word document's archive is read, and how much of it. */
import { Buffer } from 'node:buffer';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/ingest/analyse.ts';
import { compose, proposedDecisions } from '../../../src/ingest/compose.ts';
import { describeRefusal } from '../../../src/ingest/refusal-messages.ts';
import { testId } from '../read-fixture.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A document with further parts; packed as Word packs, since a part of one letter may be millions long. */
async function pack(body: string, parts: Record<string, string | Uint8Array> = {}) {
  const archive = new JSZip();
  archive.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  archive.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  );
  archive.file('word/document.xml', `<w:document ${w}><w:body>${body}</w:body></w:document>`);
  for (const [name, part] of Object.entries(parts)) archive.file(name, part);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function notCarried(parts: Record<string, string>) {
  const analysis = await analyse(await pack(paragraph('各局要检查。'), parts), {
    fileName: 'a.docx',
  });
  if (!analysis.ok) throw new Error(analysis.refusal.reason);
  const { proposal } = analysis;
  const headings = proposedDecisions(proposal.headings);
  return compose(proposal, { id: testId, headings }).report.notCarried;
}

describe('headers and footers', () => {
  it('are told with what stands in them', async () => {
    expect(
      await notCarried({
        'word/header1.xml': `<w:hdr ${w}>${paragraph('四平市卫生局文件')}${paragraph('四卫发〔2009〕3号')}</w:hdr>`,
        'word/footer2.xml': `<w:ftr ${w}>${paragraph('二〇〇九年四月二日印发')}</w:ftr>`,
      }),
    ).toEqual([
      { what: 'header', count: 1, example: '四平市卫生局文件 四卫发〔2009〕3号' },
      { what: 'footer', count: 1, example: '二〇〇九年四月二日印发' },
    ]);
  });

  it.each(['', '— 3 —', '第 3 页 共 9 页', 'Page 3 of 9'])(
    'that hold "%s" are no loss',
    async (text) => {
      expect(
        await notCarried({ 'word/footer1.xml': `<w:ftr ${w}>${paragraph(text)}</w:ftr>` }),
      ).toEqual([]);
    },
  );
});

describe('a document that grows as it is unpacked', () => {
  const megabytes = (count: number) => Buffer.alloc(count * 1_000_000, 0x20);

  it('is refused, and the editor told what to do', async () => {
    const bomb = await pack(`${megabytes(45)}${paragraph('甲。')}`);
    expect(bomb.length).toBeLessThan(100_000);
    const analysis = await analyse(bomb, { fileName: 'a.docx' });
    expect(analysis).toEqual({ ok: false, refusal: { reason: 'too-large' } });
    if (!analysis.ok) expect(describeRefusal(analysis.refusal, 'zh')).toContain('新文档');
  });

  it('is read where what grows is no part of its text', async () => {
    const bytes = await pack(paragraph('各局要检查。'), {
      'word/embeddings/table.xlsx': megabytes(210),
      'customXml/item1.xml': megabytes(45),
    });
    expect((await analyse(bytes, { fileName: 'a.docx' })).ok).toBe(true);
  });
});
