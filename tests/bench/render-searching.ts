// The report of the search's benchmark, as text that can be pasted into a note.

import { median, quartiles } from './quartiles.ts';
import type { Searching } from './searching.ts';
import { number, renderTable, spread } from './table.ts';
import type { IndexSize, PublishCost } from './worker/search-measurement.ts';

/** Everything that a run measured, by the size of the ledger, the smallest first. */
export interface SearchResults {
  readonly sizes: readonly number[];
  readonly searchings: readonly Searching[];
  readonly indexes: readonly IndexSize[];
  readonly costs: readonly (readonly PublishCost[])[];
}

/** The whole report. */
export function renderSearchReport({ sizes, searchings, indexes, costs }: SearchResults): string {
  const last = number(sizes.at(-1) ?? 0);
  return [
    'SEARCHING. Processor time of the server per page of results in ms (median), and ratios with quartiles.',
    renderTable([
      [
        'query',
        ...sizes.map((size) => `at ${number(size)}`),
        ...sizes.slice(0, -1).map((size) => `${last} : ${number(size)}`),
      ],
      ...searchings.map(({ name, cpu, ratios }) => [
        name,
        ...cpu.map(number),
        ...ratios.map(spread),
      ]),
    ]),
    'THE INDEX. Bytes of FTS5 for each character of text.',
    renderTable([
      ['bulletins', 'characters', 'bytes', 'bytes per character'],
      ...indexes.map(({ documents, characters, bytes }) =>
        [documents, characters, bytes, bytes / characters].map(number),
      ),
    ]),
    'PUBLISHING one bulletin: ms of the transaction with the index, past it, and of cutting tokens (in both). Ratio: with : past.',
    renderTable([
      ['bulletins', 'with', 'past', 'tokens', 'ratio'],
      ...costs.map((publications, index) => [
        number(sizes[index] ?? 0),
        ...(['whole', 'withoutStatements', 'tokens'] as const).map((field) =>
          number(median(publications.map((cost) => cost[field]))),
        ),
        spread(quartiles(publications.map((cost) => cost.whole / cost.withoutStatements))),
      ]),
    ]),
  ].join('\n\n');
}
