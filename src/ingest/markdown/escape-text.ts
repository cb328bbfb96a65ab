/** Escapes a piece of text that may have marks, links and breaks beside it in its line. */
import { escapeBlockStart, escapeInline } from '../escape-markdown.ts';

/** Where a piece of text stands: the character before and after it in the Markdown (a line feed at an edge), and in what. */
export interface TextPosition {
  readonly before: string;
  readonly after: string;
  readonly isHeading: boolean;
  readonly isCell: boolean;
  readonly isLabel: boolean;
  /** Nothing else is in its block. */
  readonly isAlone: boolean;
}

/** The text such that it renders to itself there. Clean Chinese text comes back unchanged. */
export function escapeText(text: string, position: TextPosition): string {
  const { before, after, isHeading, isCell, isLabel, isAlone } = position;
  let escaped = escapeInline(text);
  // Brackets match across the pieces of a line.
  if (isLabel || !isAlone) escaped = escapeBrackets(escaped, isLabel);
  if (isCell) escaped = escaped.replaceAll('|', '\\|');
  const joins =
    (after === '[' && /[!^]$/.test(escaped)) || (after === '~' && /(?<!\\)~$/.test(escaped));
  if (joins) escaped = `${escaped.slice(0, -1)}\\${escaped.slice(-1)}`;
  if (before === '~' && escaped.startsWith('~')) escaped = `\\${escaped}`;
  if (isHeading && after === '\n' && escaped.endsWith('#')) escaped = `${escaped.slice(0, -1)}\\#`;
  return before === '\n' && !isHeading && !isCell ? escapeBlockStart(escaped) : escaped;
}

/** In the text of a link every bracket; beside marks and links only those that could open or close one. */
function escapeBrackets(escaped: string, isLabel: boolean): string {
  const pattern = isLabel ? /\\.|[[\]]/gs : /\\.|\](?=[([:])/gs;
  return escaped.replace(pattern, (found) => (found.startsWith('\\') ? found : `\\${found}`));
}
