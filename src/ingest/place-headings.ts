/** Turns the body's lines into headings and paragraphs, as the editor decided. */

import type { Proposal } from './analyse.ts';
import type { Finding } from './finding.ts';
import type { Line } from './header-lines.ts';
import type { HeadingProposal } from './propose-headings.ts';
import { type Edit, noteFinding, type TracedText, unchanged } from './traced-text.ts';

/** A heading's length in UTF-16 units of the proposal's `content`; or the line stays a paragraph. */
export type HeadingDecision = number | 'paragraph';

/** One piece of the body, as plain text. */
export interface Block {
  kind: 'heading' | 'paragraph';
  text: string;
}

/** The lines that become headings, each with how much of its content does, and what is to be said of all proposals. */
export interface SettledHeadings {
  readonly byLine: ReadonlyMap<
    Line,
    { readonly heading: HeadingProposal; readonly length: number }
  >;
  readonly findings: readonly Finding[];
}

/** Holds the decisions against the proposals beside which they stand; a length outside the content counts as `paragraph`. */
export function settleHeadings(
  { traced, headings }: Pick<Proposal, 'traced' | 'headings'>,
  decisions: readonly HeadingDecision[],
): SettledHeadings {
  const settled = headings.flatMap((heading, at) => {
    const length = headingLength(heading, decisions[at]);
    return length === undefined ? [] : [{ heading, length }];
  });
  return {
    byLine: new Map(settled.map((one) => [one.heading.numbered.line, one])),
    findings: [
      ...remarkParagraphs(traced, headings, decisions),
      ...settled.flatMap(({ heading, length }) => reportHeading(traced, heading, length)),
    ],
  };
}

/** The body's blocks in order, with the findings about headings. */
export function placeHeadings(proposal: Proposal, decisions: readonly HeadingDecision[]) {
  const { byLine, findings } = settleHeadings(proposal, decisions);
  const blocks = proposal.lines.flatMap((line): Block[] => {
    const settled = byLine.get(line);
    return settled
      ? splitHeading(settled.heading, settled.length)
      : [{ kind: 'paragraph', text: line.text }];
  });
  return { blocks, findings };
}

function headingLength(
  heading: HeadingProposal,
  decision: HeadingDecision | undefined,
): number | undefined {
  if (typeof decision !== 'number') return undefined;
  return decision > 0 && decision <= heading.content.length ? decision : undefined;
}

function splitHeading({ numbered, content }: HeadingProposal, length: number): Block[] {
  const mark = numbered.marked ? '' : '、';
  const numeral = numbered.line.text.slice(0, numbered.contentStart - numbered.line.start);
  const body = content.slice(length).trim();
  const heading: Block = {
    kind: 'heading',
    text: numeral + mark + content.slice(0, length).trim(),
  };
  return body === '' ? [heading] : [heading, { kind: 'paragraph', text: body }];
}

function reportHeading(traced: TracedText, proposed: HeadingProposal, length: number): Finding[] {
  const { numbered, content, kind, candidates } = proposed;
  const at = numbered.contentStart + length;
  const gap = content.slice(length).search(/\S|$/);
  const separator = at === numbered.line.end ? '' : '\n\n';
  const cut: Edit = { start: at, end: at + gap, replacement: separator };
  const evidence = candidates.find((one) => one.length === length)?.evidence;
  const none = { ending: '', opening: '', repeated: '' };
  const params = { heading: content.slice(0, length), kind, ...(evidence ?? none) };
  const findings = [noteFinding(traced, cut, 'heading', 'proposed', params)];
  if (!numbered.marked) {
    const comma = { start: numbered.contentStart, end: numbered.contentStart, replacement: '、' };
    const { numeral } = numbered;
    findings.push(noteFinding(traced, comma, 'enumerator-comma', 'proposed', { numeral }));
  }
  return findings;
}

/** Numbered lines that stay paragraphs: one remark each among headings, a single one where no sibling is a heading. */
function remarkParagraphs(
  traced: TracedText,
  headings: readonly HeadingProposal[],
  decisions: readonly HeadingDecision[],
): Finding[] {
  const left = headings.filter(
    (heading, at) => headingLength(heading, decisions[at]) === undefined,
  );
  const first = left[0];
  if (first === undefined) return [];
  if (left.length === headings.length && left.every((heading) => heading.chosen === undefined)) {
    const { line } = first.numbered;
    const where = unchanged(traced, line.start, line.end);
    return [noteFinding(traced, where, 'numbered-paragraphs', 'flagged', { count: left.length })];
  }
  return left.map((heading) => {
    const { line } = heading.numbered;
    const where = unchanged(traced, line.start, line.end);
    const options = heading.candidates.map((one) => heading.content.slice(0, one.length));
    return heading.chosen === undefined
      ? noteFinding(traced, where, 'heading-undecided', 'flagged', {
          candidates: options.join(' | '),
        })
      : noteFinding(traced, where, 'heading-rejected', 'sure', {
          heading: options[heading.chosen] ?? '',
        });
  });
}
