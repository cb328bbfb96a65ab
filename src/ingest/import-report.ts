/** Sums up an import for people and programs: every finding in the order of the raw text, and counts. */
import type { Reading } from './analyse.ts';
import type { DocumentRemark } from './document/remarks.ts';
import type { Certainty, Finding, FindingRule } from './finding.ts';
import type { NotCarried } from './html/not-carried.ts';

/** What a finding stands for: a change of the text, a line that became front matter, or something left as it was. */
export type Effect = 'changed' | 'read' | 'kept';

/** All that an import noticed, with the counts that people ask for first. */
export interface ImportReport {
  findings: readonly Finding[];
  /** Rules that were met, in order of first appearance, with how often. */
  byRule: ReadonlyMap<FindingRule, number>;
  byCertainty: Readonly<Record<Certainty, number>>;
  /** How many findings changed the text; what was read into the front matter or kept is not among them. */
  changes: number;
  /** What the bytes were read as. */
  reading: Reading;
  /** What is to be said of a document as a whole, and what of it could not be carried; empty for plain text. */
  remarks: readonly DocumentRemark[];
  notCarried: readonly NotCarried[];
}

const readRules: ReadonlySet<FindingRule> = new Set([
  'title',
  'issuer',
  'issued',
  'header-overridden',
]);
/** A heading that had its own line, and a mark that decoding had dropped already, differ nowhere in the text. */
const changeRules: ReadonlySet<FindingRule> = new Set(['heading', 'byte-order-mark']);

/** The effect of one finding. */
export function effectOf({ rule, before, after }: Finding): Effect {
  if (readRules.has(rule)) return 'read';
  return before !== after || changeRules.has(rule) ? 'changed' : 'kept';
}

/** The report of these findings, and of the document as a whole; JSON-ready through `reportAsJson`. */
export function buildReport(
  found: readonly Finding[],
  whole: Pick<ImportReport, 'reading' | 'remarks' | 'notCarried'>,
): ImportReport {
  const findings = found.toSorted((a, b) => a.offset - b.offset);
  const byRule = new Map<FindingRule, number>();
  const byCertainty = { sure: 0, proposed: 0, flagged: 0 };
  for (const { rule, certainty } of findings) {
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    byCertainty[certainty] += 1;
  }
  const changes = findings.filter((finding) => effectOf(finding) === 'changed').length;
  return { findings, byRule, byCertainty, changes, ...whole };
}

/** The report as a plain object for `JSON.stringify`, without what was not carried. */
export function reportAsJson(report: ImportReport) {
  const { findings, byRule, byCertainty, changes, reading, remarks } = report;
  return {
    ...{ reading, changes, byCertainty, byRule: Object.fromEntries(byRule) },
    ...{ remarks, findings },
  };
}
