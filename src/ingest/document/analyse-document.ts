/** A document's tree to a proposal: cleaned text, fields, headings to confirm. */
import type { Heading, Paragraph, Root } from 'mdast';
import type { Finding } from '../finding.ts';
import { type Line, splitLines } from '../header-lines.ts';
import type { DocumentTree, HtmlImage } from '../html/document-tree.ts';
import type { NotCarried } from '../html/not-carried.ts';
import type { PageFacts } from '../page/page-facts.ts';
import { type HeadingProposal, proposeHeadings } from '../propose-headings.ts';
import { type KnownFields, type SettledFields, settleFields } from '../settle-fields.ts';
import type { StepResult, TracedText } from '../traced-text.ts';
import { cleanTree } from './clean-tree.ts';
import { proposeBold } from './propose-bold.ts';
import type { DocumentRemark } from './remarks.ts';
import { sliceInline, type TextBlock } from './text-blocks.ts';

/** What a proposal keeps of a document beside its text. */
export interface ProposedDocument {
  /** The text cleaned; otherwise as it was read. */
  readonly root: Root;
  readonly blocks: readonly TextBlock[];
  readonly images: readonly HtmlImage[];
  readonly notCarried: readonly NotCarried[];
  /** The texts whose alignment is among what was not carried. */
  readonly aligned: readonly string[];
  readonly remarks: readonly DocumentRemark[];
  /** Where a page says that it was saved from. */
  readonly base?: string;
}

/** The part of a proposal that comes from the document's tree. */
export interface AnalysedDocument {
  readonly fields: SettledFields;
  readonly lines: readonly Line[];
  readonly headings: readonly HeadingProposal[];
  readonly traced: TracedText;
  readonly findings: readonly Finding[];
  readonly document: ProposedDocument;
}

/** Cleans the text, and proposes fields and headings by the paragraphs of the top level alone. */
export function analyseTree(
  { root: tree, images, notCarried, aligned }: DocumentTree,
  clean: (raw: TracedText) => StepResult,
  known: KnownFields,
  facts: PageFacts,
  remarks: readonly DocumentRemark[],
): AnalysedDocument {
  const { root, traced, blocks, findings } = cleanTree(tree, clean);
  const lines = topLines(traced.text, blocks);
  const fields = settleFields(
    traced,
    lines.map(({ line }) => line),
    known,
    facts,
  );
  const body = lines.filter(({ line }) => !fields.taken.has(line));
  return {
    fields,
    lines: body.map(({ line }) => line),
    headings: proposeAll(root, blocks, body),
    traced,
    findings: [...findings, ...fields.findings],
    document: { root, blocks, images, notCarried, aligned, remarks },
  };
}

interface TopLine {
  readonly line: Line;
  readonly block: TextBlock;
}

/** The lines of the paragraphs and headings that stand in no list, table or quotation. */
function topLines(text: string, blocks: readonly TextBlock[]): TopLine[] {
  return blocks
    .filter(({ isTop }) => isTop)
    .flatMap((block) =>
      splitLines(text.slice(block.start, block.end)).map((line) => ({
        line: { ...line, start: line.start + block.start, end: line.end + block.start },
        block,
      })),
    );
}

/** What is a heading already needs no proposal. */
function proposeAll(
  root: Root,
  blocks: readonly TextBlock[],
  lines: readonly TopLine[],
): HeadingProposal[] {
  const contents = topContents(root, blocks);
  const paragraphs = lines.filter(({ block }) => block.type === 'paragraph');
  const bold = proposeBold(
    paragraphs.map(({ line, block }) => ({
      line,
      content: sliceInline(
        contents.get(block)?.children ?? [],
        line.start - block.start,
        line.end - block.start,
      ),
    })),
  );
  const boldLines = new Set(bold.map(({ numbered }) => numbered.line));
  const numbered = proposeHeadings(paragraphs.map(({ line }) => line));
  return [...bold, ...numbered.filter((one) => !boldLines.has(one.numbered.line))].sort(
    (a, b) => a.numbered.line.start - b.numbered.line.start,
  );
}

/** The nodes of the blocks of the top level, which stand in the same order. */
function topContents(
  root: Root,
  blocks: readonly TextBlock[],
): Map<TextBlock, Paragraph | Heading> {
  const nodes = root.children.filter(
    (node) => node.type === 'paragraph' || node.type === 'heading',
  );
  const tops = blocks.filter(({ isTop }) => isTop);
  return new Map(
    tops.flatMap((block, at) => {
      const node = nodes[at];
      return node ? [[block, node] as const] : [];
    }),
  );
}
