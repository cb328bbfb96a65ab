/** Reads a Word document (.docx) as HTML, its automatic numbers written out. */
/// <reference path="./mammoth-browser.d.ts" />
import JSZip from 'jszip';
import mammoth from 'mammoth/mammoth.browser.js';
import type { Refusal } from '../decode-bytes.ts';
import type { DocumentRemark } from '../document/remarks.ts';
import { Losses, type NotCarried } from '../html/not-carried.ts';
import { countLosses, noteEdge } from './count-losses.ts';
import { readNumberings, readStyles } from './numbering.ts';
import { unpackParts } from './unpack-parts.ts';
import { writeNumbers } from './write-numbers.ts';

/** The document's text as HTML, with what is to be said of it; or why it cannot be read. */
export type DocxReading =
  | {
      readonly ok: true;
      readonly html: string;
      readonly remarks: readonly DocumentRemark[];
      readonly notCarried: readonly NotCarried[];
      /** The texts whose alignment is among what was not carried. */
      readonly aligned: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Extract<Refusal, { reason: 'damaged' | 'too-large' }> };

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
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(damage: string): DocxReading {
  return { ok: false, refusal: { reason: 'damaged', damage } };
}

async function read(bytes: Uint8Array): Promise<DocxReading> {
  const parts = await unpackParts(bytes);
  if (parts === 'too-large') return { ok: false, refusal: { reason: 'too-large' } };
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined) return damaged('word/document.xml is missing');
  const textOf = (name: string) => new TextDecoder().decode(parts.get(name));
  const xml = textOf(main);
  const losses = new Losses();
  const changes = countLosses(xml, losses);
  for (const name of parts.keys()) {
    const edge = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (edge !== undefined) noteEdge(textOf(name), edge === 'header' ? 'header' : 'footer', losses);
  }
  const numbers = writeNumbers(
    xml,
    readNumberings(textOf('word/numbering.xml') || '<none/>'),
    readStyles(textOf('word/styles.xml') || '<none/>'),
  );
  const html = await convert(new Map([...parts, [main, new TextEncoder().encode(numbers.xml)]]));
  return {
    ok: true,
    html,
    remarks: [...describeNumbers(numbers), ...describeChanges(changes)],
    notCarried: losses.list(),
    aligned: losses.aligned,
  };
}

/** The reader wants an archive, which is packed without being compressed. */
async function convert(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const archive = new JSZip();
  for (const [name, part] of parts) archive.file(name, part);
  const arrayBuffer = await archive.generateAsync({ type: 'arraybuffer' });
  return (await mammoth.convertToHtml({ arrayBuffer }, { styleMap })).value;
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
