// Tells whether an edit of an article's text left its structure alone: headings, lists, links, emphasis and code.

import { splitSource } from '../../domain/front-matter.ts';
import { parseMarkdown } from '../../domain/markdown.ts';

/** True where two sources have the same elements with the same addresses and the same code; their texts may differ. */
export function haveSameStructure(before: string, after: string): boolean {
  return outline(before) === outline(after);
}

/** The HTML of a body without the texts that readers see. */
function outline(source: string): string {
  const split = splitSource(source);
  if ('rule' in split) return '';
  const kept: string[] = [];
  let codeDepth = 0;
  for (const [piece] of parseMarkdown(split.body, '')
    .render()
    .matchAll(/<[^<>]*>|[^<>]+/g)) {
    if (/^<\/?(?:code|pre)\b/.test(piece)) codeDepth += piece.startsWith('</') ? -1 : 1;
    if (piece.startsWith('<')) kept.push(piece.replace(/ (?:alt|title)="[^"]*"/g, ''));
    else if (codeDepth > 0) kept.push(piece);
  }
  return kept.join('\n');
}
