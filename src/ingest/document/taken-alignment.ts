/** Alignment of lines that became front matter: nobody misses it in the text. */
import type { Line } from '../header-lines.ts';
import { Losses, type NotCarried } from '../html/not-carried.ts';
import type { ProposedDocument } from './analyse-document.ts';

/** What was not carried, with the alignment of those texts alone that are still in the body. */
export function withoutTakenLines(
  { notCarried, aligned }: Pick<ProposedDocument, 'notCarried' | 'aligned'>,
  taken: ReadonlySet<Line>,
): NotCarried[] {
  const keys = [...taken].map(({ text }) => keyOf(text)).filter((key) => key !== '');
  const left = new Losses();
  for (const text of aligned) if (!isMadeOf(keyOf(text), keys)) left.note('alignment', text);
  return notCarried.flatMap((one) => (one.what === 'alignment' ? left.list() : [one]));
}

/** Lines were cleaned since: letters and figures alone are compared. */
function keyOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** One paragraph may hold several lines, which Word parts by breaks. */
function isMadeOf(key: string, lines: readonly string[]): boolean {
  let rest = key;
  for (let next = ''; rest !== ''; rest = rest.slice(next.length)) {
    const line = lines.find((one) => rest.startsWith(one));
    if (line === undefined) return false;
    next = line;
  }
  return key !== '';
}
