/** First half of an import: raw bytes to cleaned text, and proposals for what only an editor can confirm. */

import { sha256 } from '../domain/sha256.ts';
import { cleanText } from './clean-text.ts';
import { type Decoded, decodeBytes, type Refusal } from './decode-bytes.ts';
import {
  type AnalysedDocument,
  analyseTree,
  type ProposedDocument,
} from './document/analyse-document.ts';
import { readDocx } from './docx/read-docx.ts';
import type { Encoding, EncodingReason } from './encoding/decide-encoding.ts';
import { binaryKind } from './file-signatures.ts';
import type { Finding } from './finding.ts';
import { type Line, splitLines } from './header-lines.ts';
import { documentTree } from './html/document-tree.ts';
import { addLosses } from './html/not-carried.ts';
import { parseHtml } from './html/parse-html.ts';
import { findElement } from './html/tree.ts';
import { chooseBody } from './page/choose-body.ts';
import { declaredEncoding, isHtml } from './page/declared-encoding.ts';
import { readBase, readPageFacts } from './page/page-facts.ts';
import { type HeadingProposal, proposeHeadings } from './propose-headings.ts';
import { type KnownFields, type SettledFields, settleFields } from './settle-fields.ts';
import type { GlossChoice } from './strip-glosses.ts';
import { noteFinding, type TracedText, traceText, unchanged } from './traced-text.ts';

/** How raw bytes are to be read, with the fields that the editor knows better than the text. */
export interface AnalyseOptions extends KnownFields {
  /** The base name of the raw file, as it is to stand in the front matter. */
  fileName: string;
  /** The contents decide when left out. */
  encoding?: Encoding;
  /** The contents decide when left out. */
  kind?: 'text' | 'html';
  /** `auto` when left out. */
  glosses?: GlossChoice;
}

/** What the bytes were read as. A Word document says its encoding itself. */
export type Reading =
  | { readonly kind: 'text' | 'html'; readonly encoding: Encoding; readonly why: EncodingReason }
  | { readonly kind: 'docx' };

/** What an editor is shown: cleaned text, fields, headings to confirm, and all that was noticed so far. */
export interface Proposal {
  fields: SettledFields;
  /** The lines of the body, cleaned, header lines taken out; offsets are into `traced.text`. */
  lines: readonly Line[];
  headings: readonly HeadingProposal[];
  traced: TracedText;
  source: { file: string; sha256: string };
  findings: readonly Finding[];
  reading: Reading;
  /** Of HTML and Word documents: what they hold beside lines of text. Findings count its paragraphs as lines. */
  document?: ProposedDocument;
}

/** A proposal to decide on; or why the bytes are no text, which is for the editor to mend. */
export type Analysis = { ok: true; proposal: Proposal } | { ok: false; refusal: Refusal };

/** Cleans the text and proposes fields and headings; refuses bytes that are no text in the encoding. Writes nothing. */
export async function analyse(bytes: Uint8Array, options: AnalyseOptions): Promise<Analysis> {
  const source = { file: options.fileName, sha256: sha256(bytes) };
  if (options.kind === undefined && binaryKind(bytes) === 'docx') {
    const analysed = await analyseDocx(bytes, options);
    if ('reason' in analysed) return { ok: false, refusal: analysed };
    return { ok: true, proposal: { ...analysed, source, reading: { kind: 'docx' } } };
  }
  if (bytes.length > mostText && binaryKind(bytes) === undefined) {
    return { ok: false, refusal: { reason: 'too-large' } };
  }
  const isPage = (options.kind ?? (isHtml(bytes, options.fileName) ? 'html' : 'text')) === 'html';
  const declared = isPage ? declaredEncoding(bytes) : undefined;
  const decoded = decodeBytes(bytes, { asked: options.encoding, declared });
  if (!decoded.ok) return decoded;
  const reading = { encoding: decoded.encoding, why: decoded.why };
  if (!isPage) {
    const analysed = analyseText(decoded, options);
    return { ok: true, proposal: { ...analysed, source, reading: { kind: 'text', ...reading } } };
  }
  const analysed = analysePage(decoded.text, options);
  if ('reason' in analysed) return { ok: false, refusal: analysed };
  return { ok: true, proposal: { ...analysed, source, reading: { kind: 'html', ...reading } } };
}

/** In bytes, of a text or a page: some hundred times what the longest bulletin has. */
const mostText = 40_000_000;

type Analysed = Omit<Proposal, 'source' | 'reading'>;

function analyseText(decoded: Extract<Decoded, { ok: true }>, options: AnalyseOptions): Analysed {
  const raw = traceText(decoded.text);
  const findings: Finding[] = [];
  if (decoded.bom)
    findings.push(noteFinding(raw, unchanged(raw, 0, 0), 'byte-order-mark', 'sure', {}));
  const cleaned = cleanText(raw, options.glosses ?? 'auto', 'text');
  const allLines = splitLines(cleaned.traced.text);
  const fields = settleFields(cleaned.traced, allLines, options);
  const lines = allLines.filter((line) => !fields.taken.has(line));
  findings.push(...cleaned.findings, ...fields.findings);
  return { fields, lines, headings: proposeHeadings(lines), traced: cleaned.traced, findings };
}

function analysePage(html: string, options: AnalyseOptions): AnalysedDocument | Refusal {
  const page = parseHtml(html);
  const facts = readPageFacts(page);
  const base = readBase(page);
  const { part, taken, whole } = chooseBody(page);
  const tree = documentTree(part, base);
  if (tree.root.children.length === 0) return { reason: 'no-text-in-it' };
  const remarks = taken < whole ? [{ what: 'main-text', taken, whole } as const] : [];
  const analysed = analyseTree(tree, cleanDocument(options), options, facts, remarks);
  if (base === undefined) return analysed;
  return { ...analysed, document: { ...analysed.document, base } };
}

async function analyseDocx(
  bytes: Uint8Array,
  options: AnalyseOptions,
): Promise<AnalysedDocument | Refusal> {
  const reading = await readDocx(bytes);
  if (!reading.ok) return reading.refusal;
  const page = parseHtml(reading.html);
  const body = findElement(page, ({ tagName }) => tagName === 'body') ?? page;
  const tree = documentTree(body, undefined);
  if (tree.root.children.length === 0) return { reason: 'no-text-in-it' };
  const notCarried = addLosses(reading.notCarried, tree.notCarried);
  const whole = { ...tree, notCarried, aligned: [...reading.aligned, ...tree.aligned] };
  return analyseTree(whole, cleanDocument(options), options, {}, reading.remarks);
}

function cleanDocument({ glosses = 'auto' }: AnalyseOptions) {
  return (raw: TracedText) => cleanText(raw, glosses, 'document');
}
