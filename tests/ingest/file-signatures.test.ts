/** What is no plain text is known by its contents, whatever it is called. */
import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../src/ingest/analyse.ts';
import { type BinaryKind, binaryKind } from '../../src/ingest/file-signatures.ts';
import { describeRefusal } from '../../src/ingest/refusal-messages.ts';

/** An archive of these parts, as programs pack them. */
async function zip(...names: string[]): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const name of names) archive.file(name, '<x/>');
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The head of a compound file, and the name of a stream as its directory has it. */
function compound(stream: string): Uint8Array {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Buffer.concat([
    Buffer.from(magic),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(512),
  ]);
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('binaryKind', () => {
  const kinds: readonly (readonly [BinaryKind, () => Uint8Array | Promise<Uint8Array>])[] = [
    ['docx', () => zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', () => zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', () => zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['ofd', () => zip('OFD.xml', 'Doc_0/Document.xml')],
    ['epub', () => zip('mimetype', 'META-INF/container.xml', 'content.opf')],
    ['odt', () => zip('mimetype', 'content.xml')],
    ['zip', () => zip('a.txt', 'word/notes.txt')],
    ['word', () => compound('WordDocument')],
    ['excel', () => compound('Workbook')],
    ['powerpoint', () => compound('PowerPoint Document')],
    ['encrypted', () => compound('EncryptedPackage')],
    ['ole', () => compound('Something')],
    ['pdf', () => bytes('%PDF-1.7\n')],
    ['rtf', () => bytes('{\\rtf1 x}')],
    ['archive', () => bytes('Rar!\u001a\u0007')],
    ['image', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    [
      'mhtml',
      () => bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'),
    ],
  ];

  test.each(kinds)('knows %s, and each language says what to do', async (kind, make) => {
    const file = await make();
    expect(binaryKind(file)).toBe(kind);
    if (kind === 'docx') return;
    const analysis = await analyse(file, { fileName: 'a.txt' });
    expect(analysis).toEqual({ ok: false, refusal: { reason: 'not-text', kind } });
    if (analysis.ok) return;
    expect(describeRefusal(analysis.refusal, 'en')).toMatch(/: /);
    expect(describeRefusal(analysis.refusal, 'zh')).toMatch(/请/);
  });

  it('takes nothing for more than it is where the archive is cut off', async () => {
    const whole = await zip('word/document.xml');
    expect(binaryKind(whole.subarray(0, whole.length - 30))).toBe('zip');
  });

  it('leaves text alone that begins as names of files do', () => {
    expect(binaryKind(bytes('PK 決賽通知\n'))).toBeUndefined();
    expect(binaryKind(bytes('Content-Type: multipart/related 一詞\n'))).toBeUndefined();
  });
});
