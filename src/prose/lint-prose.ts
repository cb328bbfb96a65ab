// Applies the rules of Chinese prose to an article.

import { mostProblems } from '../domain/problem.ts';
import { editPassage, offsetOf, type SourceEdit } from './passage.ts';
import type { Hit, ProseRule } from './prose-rule.ts';
import { proseRules } from './prose-rules.ts';
import { readDocument } from './reading/read-document.ts';

/**
 * One finding. `start` and `end` are its place in the source in UTF-16 units; `edits` mend it, and
 * there are none where that is not safe. `data` fills the placeholders of the rule's message.
 */
export interface ProseFinding {
  readonly rule: ProseRule;
  readonly start: number;
  readonly end: number;
  readonly data: Readonly<Record<string, string>>;
  readonly edits: readonly SourceEdit[];
}

/**
 * Everything doubtful in a canonical source, in reading order, at most a hundred findings; nothing
 * where it is not Chinese or has no front matter.
 */
export function lintProse(source: string): ProseFinding[] {
  const document = readDocument(source);
  if (!document) return [];
  const findings = proseRules.flatMap((rule) =>
    Array.from(rule.find(document), (hit) => toFinding(rule, hit)),
  );
  return findings.sort((a, b) => a.start - b.start).slice(0, mostProblems);
}

function toFinding(rule: ProseRule, hit: Hit): ProseFinding {
  const { passage, start, end, replacement, data = {} } = hit;
  const from = offsetOf(passage, start);
  const last = passage.to[end - 1] ?? -1;
  const wanted =
    replacement === undefined ? (hit.replacements ?? []) : [{ start, end, text: replacement }];
  const edits = wanted.map((one) => editPassage(passage, one.start, one.end, one.text));
  return {
    rule,
    start: from,
    end: Math.max(from, last),
    data: {
      found: passage.text.slice(start, end),
      ...(replacement === undefined ? {} : { replacement }),
      ...data,
    },
    // Half of a pair mended would be worse than none.
    edits: edits.every((edit) => edit !== undefined) ? edits : [],
  };
}
