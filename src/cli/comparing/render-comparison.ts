// Writes a comparison as lines: what is told of the article, then each paragraph that changed, word by word.

import { type ComparedBlock, isUnchanged, type Piece } from '../../domain/comparison/pieces.ts';
import { type ComparingMessages, comparingMessages } from '../messages/comparing.ts';
import type { Session } from '../session.ts';
import type { Paint } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import type { ChangedField, SourceComparison } from './compare-sources.ts';

/**
 * The lines, indented. What went is marked `[-so-]` and what came `{+so+}`, in colours too where there
 * are any; a paragraph that is new or gone as a whole begins with `+` or `−`. Of what stayed, enough is
 * shown to know where one is.
 */
export function renderComparison(
  session: Pick<Session, 'language'>,
  { fields, blocks }: SourceComparison,
  paint: Paint,
): string[] {
  const say = comparingMessages[session.language];
  const lines = [
    ...fields.map((field) => renderField(field, say, paint)),
    ...renderBlocks(blocks, paint),
  ];
  return lines.length > 0 ? lines : [`  ${say.sameToReaders}`];
}

const lists: ReadonlySet<string> = new Set(['topics', 'addresses', 'files']);

function renderField({ name, pieces }: ChangedField, say: ComparingMessages, paint: Paint): string {
  const isList = lists.has(name);
  const shown = isList ? pieces.filter(({ kind }) => kind !== 'same') : pieces;
  const separator = isList || ['slug', 'published', 'issued', 'lang', 'source'].includes(name);
  const text = shown.map((piece) => renderPiece(piece, paint)).join(separator ? ' ' : '');
  return `  ${paint('strong', say.fields[name] ?? name)}: ${text}`;
}

function renderBlocks(blocks: readonly ComparedBlock[], paint: Paint): string[] {
  const lines: string[] = [];
  let isSkipping = false;
  for (const block of blocks) {
    if (isUnchanged(block)) {
      isSkipping = true;
      continue;
    }
    if (isSkipping || lines.length === 0) lines.push(paint('dim', '  …'));
    isSkipping = false;
    lines.push(renderBlock(block, paint));
  }
  return isSkipping && lines.length > 0 ? [...lines, paint('dim', '  …')] : lines;
}

const marks = { deleted: '−', inserted: '+', same: '~' } as const;
const roles = { deleted: 'bad', inserted: 'good', same: 'dim' } as const;

function renderBlock({ pieces }: ComparedBlock, paint: Paint): string {
  const [only, ...others] = pieces;
  if (only && others.length === 0) {
    return `  ${paint(roles[only.kind], `${marks[only.kind]} ${printable(only.text)}`)}`;
  }
  const text = pieces
    .map((piece, index) =>
      piece.kind === 'same'
        ? shorten(printable(piece.text), index === 0, index === pieces.length - 1)
        : renderPiece(piece, paint),
    )
    .join('');
  return `  ${paint('warning', '~')} ${text}`;
}

function renderPiece({ kind, text }: Piece, paint: Paint): string {
  const clean = printable(text);
  if (kind === 'deleted') return paint('bad', `[-${clean}-]`);
  return kind === 'inserted' ? paint('good', `{+${clean}+}`) : clean;
}

/** Characters that are shown of what stayed, on each side of a change. */
const context = 30;

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  const head = isFirst ? 0 : context;
  const tail = isLast ? 0 : context;
  if (characters.length <= head + tail + 1) return text;
  const start = characters.slice(0, head).join('');
  const end = characters.slice(characters.length - tail).join('');
  return `${start}…${end}`;
}
