// What mends a problem of an article for certain: the edits of its source, none where only the editor can know.

import type { Problem } from '../../domain/problem.ts';
import type { SourceEdit } from '../../prose/passage.ts';
import { findScalar, writeScalar } from './front-matter-scalar.ts';

/** Every rule of which a problem may be mended without asking. */
export const mendableRules: readonly Problem['rule'][] = [
  'heading-one',
  'image-kind',
  'language-form',
  'link-fragment',
  'link-markdown',
  'link-own-origin',
  'not-nfc',
  'outer-space',
  'topic-list',
  'wide-colon',
];

/** The edits that mend a problem at an offset of a canonical source. */
export function editsFor(problem: Problem, source: string, offset: number): SourceEdit[] {
  switch (problem.rule) {
    case 'heading-one':
      return replaceLast(source, offset, /^(?: {0,3}>)* {0,3}#(?=[ \t])/, '##');
    case 'image-kind':
      return source.startsWith('![', offset) ? [{ start: offset, end: offset + 1, text: '' }] : [];
    case 'wide-colon':
      return widenColon(source, offset);
    case 'link-fragment':
    case 'link-markdown':
    case 'link-own-origin':
      return replaceAddress(problem, source, offset);
    case 'language-form':
      return replaceValue(source, offset, () => problem.data.suggestion);
    case 'not-nfc':
      return replaceValue(source, offset, (value) => value.normalize('NFC'));
    case 'outer-space':
      return replaceValue(source, offset, (value) => value.trim());
    case 'topic-list':
      return splitTopic(source, offset);
    default:
      return [];
  }
}

/** The last character of what a line begins with. */
function replaceLast(source: string, offset: number, pattern: RegExp, text: string): SourceEdit[] {
  const line = source.slice(offset, source.indexOf('\n', offset));
  const found = pattern.exec(line);
  if (!found) return [];
  const end = offset + found[0].length;
  return [{ start: end - 1, end, text }];
}

function widenColon(source: string, offset: number): SourceEdit[] {
  const at = source.indexOf('：', offset);
  if (at < 0) return [];
  return [{ start: at, end: at + 1, text: /[ \n]/.test(source.charAt(at + 1)) ? ':' : ': ' }];
}

/** The address as it is written: in the link, or where its reference is defined. */
function replaceAddress({ data }: Problem, source: string, offset: number): SourceEdit[] {
  const { value, target } = data;
  if (value === undefined || target === undefined) return [];
  for (const spelling of new Set([value, decode(value)])) {
    const at = source.indexOf(spelling, offset);
    // Only where it is an address: behind a bracket, or at its definition.
    if (at < 0 || !/(?:\]\([ \n]*<?|\]:[ \t]*<?)$/.test(source.slice(Math.max(0, at - 40), at)))
      continue;
    return [{ start: at, end: at + spelling.length, text: target }];
  }
  return [];
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function replaceValue(
  source: string,
  offset: number,
  mend: (value: string) => string | undefined,
): SourceEdit[] {
  const scalar = findScalar(source, offset);
  const value = scalar && mend(scalar.value);
  if (!scalar || value === undefined || value === '' || value === scalar.value) return [];
  return [{ start: scalar.start, end: scalar.end, text: writeScalar(value) }];
}

/** `质量，安全` becomes two topics, of which none is there already. */
function splitTopic(source: string, offset: number): SourceEdit[] {
  const scalar = findScalar(source, offset);
  if (!scalar?.siblings) return [];
  const { siblings, value, separator } = scalar;
  const others = siblings.filter((sibling) => sibling !== value);
  const parts = [...new Set(value.split(/\s*[，、；,;]\s*/))].filter(
    (part) => part !== '' && !others.includes(part),
  );
  if (parts.length === 0) return [];
  const text = parts.map(writeScalar).join(separator);
  return [{ start: scalar.start, end: scalar.end, text }];
}
