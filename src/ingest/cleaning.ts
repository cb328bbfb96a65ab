/** What an import tells readers of its changes: how many by each rule, and what was put back for lost characters. */
import {
  type CleaningCounts,
  cleaningRules,
  type ImportedFrom,
  mostRestored,
} from '../domain/imported-from.ts';
import type { Finding, FindingRule } from './finding.ts';
import { effectOf } from './import-report.ts';

// A rule that front matter knows is one of the importer's: a renamed one does not compile.
const rules: readonly FindingRule[] = cleaningRules;

/** What was changed, for the front matter's `source`; empty where the text came clean. */
export function describeCleaning(
  findings: readonly Finding[],
): Pick<ImportedFrom, 'cleaned' | 'restored'> {
  const changed = findings.filter((finding) => effectOf(finding) === 'changed');
  if (changed.length === 0) return {};
  const restored = changed.flatMap((one) =>
    one.rule === 'lost-character' ? [one.params.repaired] : [],
  );
  const isNamed = restored.length > 0 && restored.length <= mostRestored;
  return { cleaned: countByRule(changed), ...(isNamed ? { restored } : {}) };
}

/** In the order of the rules, so that the same import writes the same bytes. */
function countByRule(changed: readonly Finding[]): CleaningCounts {
  const byRule = Map.groupBy(changed, ({ rule }) => rule);
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const found = byRule.get(rule)?.length;
      return found === undefined ? [] : [[rule, found]];
    }),
  );
}
