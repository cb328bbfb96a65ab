// The search in English.

import type { SearchingMessages } from './searching-messages.ts';

/** The words of the search in English. */
export const searchingInEnglish: SearchingMessages = {
  name: 'Search',
  lead: 'Search the titles, texts, issuers and topics of all bulletins.',
  hint: 'Put spaces between words; a bulletin must have all of them. Quotes keep a phrase together. Traditional and Simplified Chinese, full and half width are the same.',
  words: 'Words to find',
  year: 'Year',
  anyYear: 'Any year',
  anyIssuer: 'Any issuer',
  topic: 'Topic',
  anyTopic: 'Any topic',
  order: 'Order',
  orders: { best: 'Best match first', newest: 'Newest document first' },
  found: (total, isMore) => {
    if (isMore) return `More than ${total} bulletins found`;
    return total === 1 ? '1 bulletin found' : `${total} bulletins found`;
  },
  capped: (total) =>
    `Only ${total} of them are listed. Add a word, or choose a year, an issuer or a topic to narrow the search.`,
  noWords: 'Please type what to search for. To browse a year, an issuer or a topic, go to:',
  pages: 'Pages of results',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
  pageEmpty: 'There are no results on this page.',
  toFirstPage: 'Go to page 1',
  nothing: 'No bulletins match',
  tryThis: 'You can also try these:',
  withoutFilters: 'In all years, from all issuers, on all topics',
  eachTerm: 'Each word alone',
  similarNames: 'Topics and issuers with a similar name',
  indexing: 'The search index is being built. Some bulletins may not be found yet.',
  busyTitle: 'The search is not available at the moment',
  busyText:
    'Too many searches are being made, or the service is interrupted. Try again in a moment. The archive is open as always.',
  subscribe: 'Subscribe to new bulletins that match',
  problemsTitle: 'This cannot be searched for as it is',
  problems: {
    'too-long': 'The query is too long. Shorten it to at most 200 characters.',
    'too-many-terms': 'There are too many words. Use at most 10.',
    'nothing-to-find': 'The query is all punctuation. Enter a word or a number.',
    'bad-year': 'The year is not valid. Give it with four digits, such as 2009.',
    'bad-name': 'The name of the issuer or topic is too long. Choose one from the list.',
    'bad-order': 'There is no such order. Choose one from the list.',
    'bad-page': 'There is no such page. Pages are numbered from 1 to 50.',
  },
};
