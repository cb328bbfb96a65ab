// Makes the files of an archive as an office may have it: bulletins of 1 to 10 KB in three languages, a few with a picture.

import { createHash } from 'node:crypto';
import { type Dice, makeDice } from './dice.ts';
import { makePicture } from './make-picture.ts';
import { type ArchiveLanguage, phrases } from './phrases.ts';

/** A bulletin's file, and the picture beside it where it shows one. Paths are relative to `articles/`. */
export interface ArchiveFile {
  readonly path: string;
  readonly text: string;
  readonly picture?: { readonly path: string; readonly bytes: Uint8Array };
}

/** Years over which the documents' dates are spread. */
const [firstYear, years] = [1990, 36];

/** One bulletin in so many shows a picture. */
const pictureEvery = 80;

/** Sizes in bytes; most bulletins are short. */
const [smallest, largest] = [1_000, 10_000];

/** The nth of `total` bulletins, counted from 0; the same numbers always make the same bytes. */
export function makeArchiveFile(n: number, total: number): ArchiveFile {
  const dice = makeDice(n);
  const lang = languageOf(dice);
  const { issuers, topics, titles } = phrases[lang];
  const issued = dateOf(n, total);
  const topic = dice.pick(topics);
  const folder = issued.slice(0, 4);
  const stem = `${issued}-${slugWords[lang]}-${String(n).padStart(5, '0')}`;
  const hasPicture = n % pictureEvery === 7;
  const picture = hasPicture ? `${stem}.png` : undefined;
  const head = [
    `id: ${idOf(n)}`,
    `title: ${JSON.stringify(dice.pick(titles)(topic, n + 1))}`,
    `issuer: ${dice.pick(issuers)}`,
    `issued: ${issued}`,
    `lang: ${lang}`,
    `topics: [${[...new Set([topic, dice.pick(topics)])].join(', ')}]`,
  ].join('\n');
  const text = `---\n${head}\n---\n\n${makeBody(dice, lang, picture)}\n`;
  const path = `${folder}/${stem}.md`;
  if (picture === undefined) return { path, text };
  return { path, text, picture: { path: `${folder}/${picture}`, bytes: makePicture(n) } };
}

const slugWords: Readonly<Record<ArchiveLanguage, string>> = {
  'zh-Hant': 'gongbao',
  'zh-Hans': 'tongzhi',
  en: 'notice',
};

/** Ids lie anywhere in the ledger's tables, as minted ones do. */
function idOf(n: number): string {
  const digits = createHash('sha256').update(String(n)).digest('hex');
  const [a, b, c, d] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(13, 16),
    digits.slice(17, 20),
  ];
  return `urn:uuid:${a}-${b}-4${c}-a${d}-${digits.slice(20, 32)}`;
}

function languageOf(dice: Dice): ArchiveLanguage {
  const throwOf = dice.below(20);
  return throwOf < 12 ? 'zh-Hant' : throwOf < 18 ? 'zh-Hans' : 'en';
}

function dateOf(n: number, total: number): string {
  const start = Date.UTC(firstYear, 0, 1);
  const span = Date.UTC(firstYear + years, 0, 1) - start;
  return new Date(start + (span * n) / total).toISOString().slice(0, 10);
}

function makeBody(dice: Dice, lang: ArchiveLanguage, picture: string | undefined): string {
  const { headings, picture: alternative } = phrases[lang];
  const wanted = smallest * (largest / smallest) ** dice.share();
  const blocks = [makeParagraph(dice, lang)];
  if (picture !== undefined) blocks.push(`![${alternative}](${picture})`);
  for (let size = bytesOf(blocks.join('')); size < wanted * 0.9; ) {
    const block = makeBlock(dice, lang, headings[blocks.length / 5]);
    blocks.push(block);
    size += bytesOf(block);
  }
  return blocks.join('\n\n');
}

/** Every fifth block begins a section, as long as there are headings. */
function makeBlock(dice: Dice, lang: ArchiveLanguage, heading: string | undefined): string {
  if (heading !== undefined) return `## ${heading}`;
  const kind = dice.below(12);
  if (kind === 0)
    return [1, 2, 3, 4].map((n) => `${n}. ${dice.pick(phrases[lang].sentences)}`).join('\n');
  if (kind === 1) return makeTable(dice, lang);
  return makeParagraph(dice, lang);
}

function makeParagraph(dice: Dice, lang: ArchiveLanguage): string {
  const { sentences } = phrases[lang];
  const count = 2 + dice.below(3);
  return Array.from({ length: count }, () => dice.pick(sentences)).join(lang === 'en' ? ' ' : '');
}

function makeTable(dice: Dice, lang: ArchiveLanguage): string {
  const { table, issuers } = phrases[lang];
  const rows = Array.from({ length: 3 }, () => {
    const cells = [dice.pick(issuers), dice.below(400), `${90 + dice.below(10)}%`];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${table.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n');
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
