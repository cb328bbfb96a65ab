// What the search says: the form of it, for each language to fill.

import type { SearchOrder, SearchProblem } from '../../../domain/search/query.ts';

/** The words of the search. `isMore`: there are more than were counted. */
export interface SearchingMessages {
  readonly name: string;
  readonly lead: string;
  readonly hint: string;
  readonly words: string;
  readonly year: string;
  readonly anyYear: string;
  readonly anyIssuer: string;
  readonly topic: string;
  readonly anyTopic: string;
  readonly order: string;
  readonly orders: Readonly<Record<SearchOrder, string>>;
  readonly found: (total: number, isMore: boolean) => string;
  /** Under the number of those found where they cannot all be paged through. */
  readonly capped: (total: number) => string;
  /** Where filters were chosen, and no words: what is in them can be browsed. */
  readonly noWords: string;
  readonly pages: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly pageEmpty: string;
  readonly toFirstPage: string;
  readonly nothing: string;
  readonly tryThis: string;
  readonly withoutFilters: string;
  readonly eachTerm: string;
  readonly similarNames: string;
  readonly indexing: string;
  readonly busyTitle: string;
  readonly busyText: string;
  readonly subscribe: string;
  readonly problemsTitle: string;
  readonly problems: Readonly<Record<SearchProblem, string>>;
}
