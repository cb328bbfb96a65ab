/** Reads a Word document (.docx) as HTML, its automatic numbers written out. */
/// <reference path="./mammoth-browser.d.ts" />
import JSZip from 'jszip';
import mammoth from 'mammoth/mammoth.browser.js';
import type { DocumentRemark } from '../document/remarks.ts';
import { Losses, type NotCarried } from '../html/not-carried.ts';
import { countLosses } from './count-losses.ts';
import { readNumberings, readStyles } from './numbering.ts';
import { writeNumbers } from './write-numbers.ts';

/** The document's text as HTML, with what is to be said of it; or why it cannot be read. */
export type DocxReading =
  | {
      readonly ok: true;
      readonly html: string;
      readonly remarks: readonly DocumentRemark[];
      readonly notCarried: readonly NotCarried[];
    }
  | { readonly ok: false; readonly damage: string };

/** Word's and WPS's names of styles; headings go one down, since the title stands above them. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5].flatMap((level) =>
    [`Heading ${level}`, `heading ${level}`, `标题 ${level}`, `標題 ${level}`].map(
      (name) => `p[style-name='${name}'] => h${level + 1}:fresh`,
    ),
  ),
  ...[1, 2, 3, 4, 5].map((level) => `p.Heading${level} => h${level + 1}:fresh`),
  'u => u',
];

/** Reads the document. Changes that were tracked are taken as accepted, comments are left out, both are told. */
export async function readDocx(bytes: Uint8Array): Promise<DocxReading> {
  try {
    return await read(bytes);
  } catch (error) {
    return { ok: false, damage: error instanceof Error ? error.message : String(error) };
  }
}

async function read(bytes: Uint8Array): Promise<DocxReading> {
  const archive = await JSZip.loadAsync(bytes);
  const [main] = archive.file(/^word\/document\d*\.xml$/);
  if (!main) return { ok: false, damage: 'word/document.xml is missing' };
  const xml = await main.async('string');
  const losses = new Losses();
  const changes = countLosses(xml, losses);
  const numbers = writeNumbers(
    xml,
    readNumberings((await partOf(archive, 'numbering')) ?? '<none/>'),
    readStyles((await partOf(archive, 'styles')) ?? '<none/>'),
  );
  archive.file(main.name, numbers.xml);
  const arrayBuffer = await archive.generateAsync({ type: 'arraybuffer' });
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { styleMap });
  return {
    ok: true,
    html: value,
    remarks: [...describeNumbers(numbers), ...describeChanges(changes)],
    notCarried: losses.list(),
  };
}

async function partOf(archive: JSZip, name: string): Promise<string | undefined> {
  return archive.file(`word/${name}.xml`)?.async('string');
}

const mostExamples = 4;

function describeNumbers({ written, lost }: ReturnType<typeof writeNumbers>): DocumentRemark[] {
  const shown = written.slice(0, mostExamples).join(' ');
  const example = written.length > mostExamples ? `${shown} …` : shown;
  return [
    ...(written.length > 0
      ? [{ what: 'numbers-written', count: written.length, example } as const]
      : []),
    ...(lost[0] === undefined
      ? []
      : [{ what: 'numbers-lost', count: lost.length, example: lost[0].slice(0, 20) } as const]),
  ];
}

function describeChanges(changes: { inserted: number; deleted: number }): DocumentRemark[] {
  return changes.inserted + changes.deleted === 0 ? [] : [{ what: 'tracked-changes', ...changes }];
}
