/** First half of an import: raw bytes to cleaned text, and proposals for what only an editor can confirm. */

import { sha256 } from '../domain/sha256.ts';
import { dropCellBars } from './cell-bars.ts';
import { decodeBytes, type Refusal } from './decode-bytes.ts';
import type { Encoding } from './encoding/decide-encoding.ts';
import type { Finding } from './finding.ts';
import { isMostlyChinese } from './han.ts';
import { type Line, splitLines } from './header-lines.ts';
import { type HeadingProposal, proposeHeadings } from './propose-headings.ts';
import { repairLost } from './repair-lost.ts';
import { type KnownFields, type SettledFields, settleFields } from './settle-fields.ts';
import { type GlossChoice, stripGlosses } from './strip-glosses.ts';
import { dropControls, flagReplacementCharacters, trimLines, unifyLineEnds } from './tidy-lines.ts';
import {
  noteFinding,
  type StepResult,
  type TracedText,
  traceText,
  unchanged,
} from './traced-text.ts';
import { widenPunctuation } from './widen-punctuation.ts';

/** How raw bytes are to be read, with the fields that the editor knows better than the text. */
export interface AnalyseOptions extends KnownFields {
  /** The base name of the raw file, as it is to stand in the front matter. */
  fileName: string;
  /** The contents decide when left out. */
  encoding?: Encoding;
  /** `auto` when left out. */
  glosses?: GlossChoice;
}

/** What an editor is shown: cleaned text, fields, headings to confirm, and all that was noticed so far. */
export interface Proposal {
  fields: SettledFields;
  /** The lines of the body, cleaned, header lines taken out; offsets are into `traced.text`. */
  lines: readonly Line[];
  headings: readonly HeadingProposal[];
  traced: TracedText;
  source: { file: string; sha256: string };
  findings: readonly Finding[];
}

/** A proposal to decide on; or why the bytes are no text, which is for the editor to mend. */
export type Analysis = { ok: true; proposal: Proposal } | { ok: false; refusal: Refusal };

/** Cleans the text and proposes fields and headings; refuses bytes that are no text in the encoding. Writes nothing. */
export async function analyse(bytes: Uint8Array, options: AnalyseOptions): Promise<Analysis> {
  const decoded = decodeBytes(bytes, { asked: options.encoding });
  if (!decoded.ok) return decoded;
  const raw = traceText(decoded.text);
  const findings: Finding[] = [];
  if (decoded.bom)
    findings.push(noteFinding(raw, unchanged(raw, 0, 0), 'byte-order-mark', 'sure', {}));
  const cleaned = cleanText(raw, options.glosses ?? 'auto');
  const allLines = splitLines(cleaned.traced.text);
  const fields = settleFields(cleaned.traced, allLines, options);
  const lines = allLines.filter((line) => !fields.taken.has(line));
  findings.push(...cleaned.findings, ...fields.findings);
  return {
    ok: true,
    proposal: {
      fields,
      lines,
      headings: proposeHeadings(lines),
      traced: cleaned.traced,
      source: { file: options.fileName, sha256: sha256(bytes) },
      findings,
    },
  };
}

/** The steps in the order that they need: torn characters are recognised by glosses, and hide behind `?`. */
function cleanText(raw: TracedText, glosses: GlossChoice): StepResult {
  const findings: Finding[] = [];
  let traced = raw;
  const take = (step: StepResult) => {
    traced = step.traced;
    findings.push(...step.findings);
  };
  take(unifyLineEnds(traced));
  take(dropControls(traced));
  take(dropCellBars(traced));
  take(trimLines(traced));
  const stripped = stripGlosses(traced, glosses);
  take(stripped);
  take(repairLost(traced, stripped.damaged));
  findings.push(...flagReplacementCharacters(traced));
  if (isMostlyChinese(traced.text)) take(widenPunctuation(traced));
  return { traced, findings };
}
