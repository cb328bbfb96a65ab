// The checks of an article's body.

import {
  findIllegalCharacter,
  findUnbalancedDirection,
  illegalCharacters,
  nameCharacter,
} from './characters.ts';
import type { Place } from './front-matter.ts';
import { type Finding, parseMarkdown } from './markdown.ts';
import type { FileReference } from './markdown-files.ts';
import { extensionOf, parseFileAddress, relativePath } from './media/file-address.ts';
import { kindOf, typeOfExtension } from './media/media-types.ts';
import { adviceFor, findRefusedKind } from './media/refused-files.ts';
import { mostProblems, type Problem } from './problem.ts';
import type { Rule } from './problem-text.ts';

/** Longest rendered article, in characters of HTML; as UTF-8 in a record it must fit a KV value (25 MiB). */
export const maxRenderedLength = 2_000_000;

/** The most footnote marks and notes together. */
const mostFootnoteMarks = 2_000;

/** The most references to files: each becomes some three hundred characters of HTML, and its pin a line of front matter. */
const mostFiles = 100;

/** A file that a body refers to, and where: `line` counts in the article's file. */
export type PlacedReference = FileReference & Place;

/** What the check of a body found: its problems, and the files that it refers to. */
export interface CheckedBody {
  readonly problems: readonly Problem[];
  readonly references: readonly PlacedReference[];
}

/** Checks a body in Markdown. `firstLine` is the line of the file at which the body begins. */
export function checkBody(body: string, firstLine: number): CheckedBody {
  const refusal = refuseBody(body, firstLine);
  if (refusal) return { problems: [refusal], references: [] };
  const { problems, references } = checkMarkdown(body, firstLine);
  return { problems: [...checkCharacters(body, firstLine), ...problems], references };
}

function refuseBody(body: string, firstLine: number): Problem | undefined {
  if (body.trim() === '') return at(firstLine, 1, 'error', 'empty-body');
  // A chain of footnotes takes the parser quadratic time.
  if (body.split('[^', mostFootnoteMarks + 2).length > mostFootnoteMarks + 1) {
    const key = { 'key:en': 'The text', 'key:zh': '正文的脚注' };
    const data = { ...key, limit: String(mostFootnoteMarks) };
    return at(firstLine, 1, 'error', 'too-many-footnotes', data);
  }
  return undefined;
}

function at(
  line: number,
  column: number,
  severity: Problem['severity'],
  rule: Rule,
  data: Problem['data'] = {},
): Problem {
  return { line, column, severity, rule, data };
}

const textKey = { 'key:en': 'The text', 'key:zh': '正文' };

function checkCharacters(body: string, firstLine: number): Problem[] {
  return body.split('\n').flatMap((text, index) => {
    const line = firstLine + index;
    const problems: Problem[] = [];
    for (const found of illegalCharacters(text)) {
      const code = nameCharacter(found.character);
      problems.push(at(line, found.index + 1, 'error', 'illegal-character', { ...textKey, code }));
      if (problems.length === mostProblems) break;
    }
    const lost = text.indexOf('\ufffd');
    if (lost >= 0) problems.push(at(line, lost + 1, 'warning', 'replacement-character'));
    const tag = /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?>/.exec(text);
    if (tag && !text.includes('`')) {
      problems.push(at(line, tag.index + 1, 'warning', 'raw-html', { value: tag[0].slice(0, 40) }));
    }
    return problems;
  });
}

function checkMarkdown(body: string, firstLine: number): CheckedBody {
  const parsed = parseMarkdown(body, '');
  const problems = parsed.findings.flatMap((finding) => judge(finding, firstLine, body));
  if (parsed.files.length > mostFiles) {
    problems.push(at(firstLine, 1, 'error', 'too-many-files', { limit: String(mostFiles) }));
  }
  const html = parsed.estimatedLength > maxRenderedLength ? undefined : parsed.render();
  if (html === undefined || html.length > maxRenderedLength) {
    const limit = String(maxRenderedLength);
    problems.push(at(firstLine, 1, 'error', 'rendered-too-large', { limit }));
  }
  if (html?.trim() === '') problems.push(at(firstLine, 1, 'error', 'empty-body'));
  const lines = parsed.files.length > 0 ? body.split('\n') : [];
  const references = parsed.files.slice(0, mostFiles).map(({ form, path, text, line }) => {
    const place = findReference(lines, { form, path, line });
    return { form, path, text, line: firstLine + place.line - 1, column: place.column };
  });
  return { problems, references };
}

/** Where a reference stands: in the block that begins at its line, or there where it is defined elsewhere. */
function findReference(
  lines: readonly string[],
  { form, path, line }: Pick<FileReference, 'form' | 'path' | 'line'>,
): Place {
  const names = [path, encodeURI(path)];
  for (const [index, text] of lines.entries()) {
    if (index < line - 1) continue;
    const found = names.map((name) => text.indexOf(name)).find((at) => at >= 0);
    if (found === undefined) continue;
    const mark = text.lastIndexOf(form === 'image' ? '![' : '[', found);
    return { line: index + 1, column: Math.max(mark, 0) + 1 };
  }
  return { line, column: 1 };
}

/** What readers get, references such as `&#x202e;` undone. Illegal characters of the source itself are found there. */
function judgeText(text: string, body: string, line: number): Problem[] {
  const problems: Problem[] = [];
  const illegal = findIllegalCharacter(text)?.character ?? /\r/.exec(text)?.[0];
  if (illegal && !body.includes(illegal)) {
    const code = nameCharacter(illegal);
    problems.push(at(line, 1, 'error', 'illegal-character', { ...textKey, code }));
  }
  const direction = findUnbalancedDirection(text);
  if (direction) {
    const code = nameCharacter(direction);
    problems.push(at(line, 1, 'error', 'bidi-control', { ...textKey, code }));
  }
  return problems;
}

function judge(finding: Finding, firstLine: number, body: string): Problem[] {
  const line = firstLine + finding.line - 1;
  if (finding.kind === 'text') return judgeText(finding.text, body, line);
  if (finding.kind === 'heading-one') return [at(line, 1, 'error', 'heading-one')];
  const value = finding.address;
  if (finding.kind === 'link') {
    if (!finding.safe) return [at(line, 1, 'error', 'link-scheme', { value })];
    const refused = findRefusedKind(value);
    return refused === undefined ? [] : [at(line, 1, 'error', 'file-kind', dataOf(value, refused))];
  }
  const problems: Problem[] = [];
  if (finding.alternative.trim() === '') problems.push(at(line, 1, 'error', 'image-alt'));
  return [...problems, ...judgeImage(value, line)];
}

/** An image is a file beside the article, or is fetched from elsewhere. */
function judgeImage(value: string, line: number): Problem[] {
  const file = parseFileAddress(value);
  if (file) {
    const type = typeOfExtension(extensionOf(file.path));
    const isImage = type !== undefined && kindOf(type).isImage;
    return isImage ? [] : [at(line, 1, 'error', 'image-kind', { value: file.path })];
  }
  const url = URL.parse(value);
  return url?.protocol === 'https:'
    ? [at(line, 1, 'warning', 'image-remote', { value: url.host })]
    : [at(line, 1, 'error', 'file-kind', dataOf(value, extensionOf(relativePath(value) ?? '')))];
}

function dataOf(address: string, extension: string): Problem['data'] {
  const { en, zh } = adviceFor(extension);
  return { value: relativePath(address) ?? address, 'advice:en': en, 'advice:zh': zh };
}
