// The plan of a publishing: which articles are sent, as what, and when they open.

import type { LocalArticle } from '../articles/load-articles.ts';
import type { WordsStanding } from '../words/compare-words.ts';
import type { Comparison, Standing } from './compare-site.ts';
import type { ChangeDetail } from './detail-changes.ts';
import { byDocument } from './document-order.ts';
import { type Opening, openingOf } from './opening-of.ts';
import type { FileSending } from './plan-files.ts';

/** How changed articles are published: silently, or as a correction that tells readers why. */
export type ChangeMode =
  | { readonly kind: 'minor' }
  | { readonly kind: 'correction'; readonly note: string };

/** One article to be sent. `base` is the revision that it replaces, null for a new article. */
export interface Sending {
  readonly local: LocalArticle;
  readonly base: number | null;
  readonly change?: ChangeMode;
  /** When it is to open, where the editor says so and not the file. */
  readonly at?: number;
  /** Whether readers have it already, get it with this sending, later, or not, since it is a draft. */
  readonly opens: 'already' | 'at-once' | 'later' | 'never';
  /** Set where it was a draft until now, and so is news to readers as a new one is. */
  readonly opensDraft?: true;
}

/** What is to be sent, articles and the files that they need, and the comparison from which it was planned. */
export interface Work {
  readonly comparison: Comparison;
  readonly sendings: readonly Sending[];
  readonly files: readonly FileSending[];
  /** Articles of which only the raw file that they were imported from is sent. */
  readonly loose: readonly Sending[];
  /** The word list, where it differs from the site's: it is sent before the articles. */
  readonly words: WordsStanding | undefined;
}

/**
 * The articles to be sent: new ones, and drafts that are opened, by the dates of their documents, then
 * changed ones where it is known how, in the order of the files.
 */
export function planSendings(
  standings: readonly Standing[],
  details: ReadonlyMap<string, ChangeDetail>,
  change: ChangeMode | undefined,
  now: number,
): Sending[] {
  const when = (standing: Extract<Standing, { state: 'new' | 'changed' }>) => {
    if (standing.draft === 'kept') return { opens: 'never' as const };
    const opening = openingOf(standing, details.get(standing.local.article.id), now);
    return { opens: phaseOf(opening), ...(standing.at === undefined ? {} : { at: standing.at }) };
  };
  const created = standings.flatMap((standing): Sending[] => {
    const { local } = standing;
    if (standing.state === 'new') return [{ local, base: null, ...when(standing) }];
    if (standing.state !== 'changed' || standing.draft !== 'opened') return [];
    return [{ local, base: standing.base, opensDraft: true, ...when(standing) }];
  });
  const changed = standings.flatMap((standing) => {
    if (standing.state !== 'changed' || standing.draft === 'opened') return [];
    if (!change && needsKind(standing)) return [];
    const { local, base } = standing;
    return [{ local, base, ...(change ? { change } : {}), ...when(standing) }];
  });
  return [...created.toSorted((a, b) => byDocument(a.local, b.local)), ...changed];
}

function phaseOf({ kind }: Opening): Sending['opens'] {
  return kind === 'at-once' || kind === 'already' ? kind : 'later';
}

/** Whether a change has to be called minor or a correction: what readers have not seen changes without a word. */
export function needsKind(standing: Standing): boolean {
  return standing.state === 'changed' && standing.there.state === 'open';
}
