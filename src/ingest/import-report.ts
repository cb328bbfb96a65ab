/** Sums up an import for people and programs: every finding in the order of the raw text, and counts. */
import type { Certainty, Finding, Rule } from './finding.ts';

export interface ImportReport {
  findings: readonly Finding[];
  /** Rules that were met, in order of first appearance, with how often. */
  byRule: ReadonlyMap<Rule, number>;
  byCertainty: Readonly<Record<Certainty, number>>;
  /** How many findings changed the text. */
  changes: number;
}

/** The report of these findings; JSON-ready through `reportAsJson`. */
export function buildReport(found: readonly Finding[]): ImportReport {
  const findings = found.toSorted((a, b) => a.offset - b.offset);
  const byRule = new Map<Rule, number>();
  const byCertainty = { sure: 0, proposed: 0, flagged: 0 };
  for (const { rule, certainty } of findings) {
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    byCertainty[certainty] += 1;
  }
  const changes = findings.filter((finding) => finding.before !== finding.after).length;
  return { findings, byRule, byCertainty, changes };
}

/** The report as a plain object for `JSON.stringify`. */
export function reportAsJson(report: ImportReport) {
  const { findings, byRule, byCertainty, changes } = report;
  return { changes, byCertainty, byRule: Object.fromEntries(byRule), findings };
}
