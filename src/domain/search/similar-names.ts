// Names of topics and issuers that are like a query.

import type { NamedCount } from '../stored-records.ts';
import { splitTerms } from './terms.ts';
import { phraseOf, tokensOf } from './tokens.ts';
import { cutUnits } from './units.ts';

/**
 * The names that have two characters in a row, a word or a number in common with the query, those with
 * the most first; at most `limit`.
 */
export function similarNames<Name extends NamedCount>(
  query: string,
  names: readonly Name[],
  limit: number,
): Name[] {
  const tokens = splitTerms(query).flatMap(({ units }) => phraseOf(units).tokens);
  return names
    .map((named) => {
      const held = new Set(tokensOf(cutUnits(named.name)));
      return { named, shared: tokens.filter((token) => held.has(token)).length };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ named }) => named);
}
