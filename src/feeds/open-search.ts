// Writes the description by which browsers and readers know the search (OpenSearch 1.1, draft 6).

import { feedFileNames, feedTypes, searchPath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import { element, renderXml } from './xml-writer.ts';

/** Longest names that the format allows, in characters. */
const longestShortName = 16;
const longestDescription = 1024;

/** The description: where results are found as a page, and as a feed. */
export function renderOpenSearch({ origin, title, description, language }: Site): string {
  const address = (path: string) => `${origin}${path}?q={searchTerms}`;
  const atom = address(`${searchPath}/${feedFileNames.atom}`);
  return renderXml(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, cut(title, longestShortName)),
      element('Description', {}, cut(description, longestDescription)),
      element('Url', { type: 'text/html', template: address(searchPath) }),
      element('Url', { type: feedTypes.atom, template: atom }),
      element('Language', {}, language),
      element('InputEncoding', {}, 'UTF-8'),
    ),
  );
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
