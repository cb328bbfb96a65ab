// What was changed in the raw text on the way to the bulletin, in words for readers.

import type { CleaningCounts, CleaningRule, ImportedFrom } from '../domain/imported-from.ts';
import type { Site } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { type CleaningMessages, messagesIn } from './messages.ts';

/** What readers tell apart, and the importer's rules that it sums up. */
const groups: readonly {
  readonly name: keyof CleaningMessages['groups'];
  readonly rules: readonly CleaningRule[];
}[] = [
  { name: 'glosses', rules: ['gloss', 'gloss-tone'] },
  { name: 'lost', rules: ['lost-character'] },
  {
    name: 'widths',
    rules: [
      'comma-width',
      'semicolon-width',
      'colon-width',
      'question-width',
      'exclamation-width',
      'full-stop-width',
      'quote-width',
      'bracket-width',
    ],
  },
  { name: 'enumerators', rules: ['enumerator-comma'] },
  { name: 'headings', rules: ['heading'] },
  {
    name: 'layout',
    rules: ['cell-bar', 'control-character', 'line-space', 'line-endings', 'byte-order-mark'],
  },
];

interface CleaningNoteProperties {
  importedFrom: ImportedFrom;
  /** The language of the bulletin, and so of what was put back into it. */
  lang: string;
  site: Site;
}

/** One sentence with the number of each kind of change, and what was put back for lost characters. Nothing where the text came clean. */
export function CleaningNote({ importedFrom, lang, site }: CleaningNoteProperties) {
  const { cleaned = {}, restored = [] } = importedFrom;
  const { label, lead, separator, end, ...words } = messagesIn(site.language).cleaning;
  const told = groups
    .map(({ name, rules }) => ({ name, places: countOf(cleaned, rules) }))
    .filter(({ places }) => places > 0);
  if (told.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd class="cleaning">
        {lead}
        {told.map(({ name, places }, index) => (
          <>
            {index > 0 && separator}
            {words.groups[name](places)}
            {name === 'lost' && restored.length > 0 && (
              <>
                {words.restoredAs}
                <span {...languageMark(lang, site)}>{restored.join(' ')}</span>
              </>
            )}
          </>
        ))}
        {end}
      </dd>
    </>
  );
}

function countOf(cleaned: CleaningCounts, rules: readonly CleaningRule[]): number {
  return rules.reduce((sum, rule) => sum + (cleaned[rule] ?? 0), 0);
}
