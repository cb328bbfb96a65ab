// What an article keeps of the raw text that it was imported from: which file, and what cleaning changed in it.

import * as v from 'valibot';

/** The importer's rules that change a text, in the order in which front matter and pages tell of them. */
export const cleaningRules = [
  'gloss',
  'gloss-tone',
  'lost-character',
  'comma-width',
  'semicolon-width',
  'colon-width',
  'question-width',
  'exclamation-width',
  'full-stop-width',
  'quote-width',
  'bracket-width',
  'enumerator-comma',
  'heading',
  'cell-bar',
  'control-character',
  'line-space',
  'line-endings',
  'byte-order-mark',
] as const;

/** One of the importer's rules that change a text. */
export type CleaningRule = (typeof cleaningRules)[number];

/** True for the name of a rule that changes a text. */
export function isCleaningRule(name: string): name is CleaningRule {
  return cleaningRules.some((rule) => rule === name);
}

/** Most passages that are named in `restored`: a text that lost more is told by their number alone. */
export const mostRestored = 200;

/** In how many places each rule changed the text; rules that changed nothing are not there. */
const cleaningCountsSchema = v.object(v.entriesFromList(cleaningRules, v.optional(v.number())));

/** In how many places each rule changed a text. */
export type CleaningCounts = v.InferOutput<typeof cleaningCountsSchema>;

/** The raw file as the ledger and KV hold it. `restored` has the text put back for each lost character, in order. */
export const importedFromSchema = v.object({
  file: v.string(),
  sha256: v.string(),
  cleaned: v.optional(cleaningCountsSchema),
  restored: v.optional(v.array(v.string())),
});

/** The raw file that an article was imported from. */
export type ImportedFrom = v.InferOutput<typeof importedFromSchema>;
