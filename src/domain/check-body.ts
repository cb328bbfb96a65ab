// The checks of an article's body.

import {
  findIllegalCharacter,
  findUnbalancedDirection,
  illegalCharacters,
  nameCharacter,
} from './characters.ts';
import { type CheckedReferences, checkReferences } from './check-references.ts';
import { type Finding, type Heading, parseMarkdown } from './markdown.ts';
import { mostProblems, type Problem } from './problem.ts';
import type { Rule } from './problem-text.ts';

/** Longest rendered article, in characters of HTML; as UTF-8 in a record it must fit a KV value (25 MiB). */
export const maxRenderedLength = 2_000_000;

/** The most footnote marks and notes together. */
const mostFootnoteMarks = 2_000;

/** What the checks of a body found, and its headings. */
export type CheckedBody = CheckedReferences & { readonly headings: readonly Heading[] };

/** Checks a body in Markdown. `firstLine` is the line of the file at which the body begins. */
export function checkBody(body: string, firstLine: number): CheckedBody {
  const refusal = refuseBody(body, firstLine);
  if (refusal) return { problems: [refusal], references: [], links: [], headings: [] };
  const { problems, ...checked } = checkMarkdown(body, firstLine);
  return { problems: [...checkCharacters(body, firstLine), ...problems], ...checked };
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
    const failed = text.includes('`') ? undefined : failedLink.exec(text);
    if (failed) {
      const value = failed[0].slice(0, 40);
      problems.push(at(line, failed.index + 1, 'warning', 'link-left', { value }));
    }
    return problems;
  });
}

/**
 * What was meant for a link or an image and is none: brackets or an exclamation mark of full width, a
 * blank between the brackets, or blanks in the address. Bounded, so that no line takes quadratic time.
 */
const failedLink = new RegExp(
  [
    String.raw`！\[[^\]]{0,200}\]\(`,
    String.raw`\]\s{0,9}（[^）]{0,200}[./][^）]{0,200}）`,
    String.raw`\][ \t]{1,9}\([^)]{0,200}[./][^)]{0,200}\)`,
    String.raw`\]\([^)<"'\s]{1,200}[ \t]{1,9}[^)<"'(\s][^)]{0,200}\)`,
  ].join('|'),
);

function checkMarkdown(body: string, firstLine: number): CheckedBody {
  const parsed = parseMarkdown(body, '');
  const { problems: inReferences, ...checked } = checkReferences(parsed, body, firstLine);
  const inText = parsed.findings.flatMap((finding) => judge(finding, firstLine, body));
  const problems = [...inText, ...inReferences];
  const html = parsed.estimatedLength > maxRenderedLength ? undefined : parsed.render();
  if (html === undefined || html.length > maxRenderedLength) {
    const limit = String(maxRenderedLength);
    problems.push(at(firstLine, 1, 'error', 'rendered-too-large', { limit }));
  }
  if (html?.trim() === '') problems.push(at(firstLine, 1, 'error', 'empty-body'));
  return { problems, ...checked, headings: parsed.headings };
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
  return [];
}
