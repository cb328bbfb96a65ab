// The site as structured data, with its search (https://schema.org/WebSite, SearchAction).

import type { SearchAction, WebSite, WithActionConstraints, WithContext } from 'schema-dts';
import { searchPath } from '../../domain/addresses.ts';
import type { Site } from '../../domain/site.ts';
import { publisherData, siteData } from './bodies.ts';

/** The data of the front page. */
export function frontPageData(site: Site) {
  return {
    '@context': 'https://schema.org',
    ...siteData(site),
    description: site.description,
    inLanguage: site.language,
    publisher: publisherData(site),
    potentialAction: searchData(site),
  } as const satisfies WithContext<WebSite>;
}

/** The one place of a template (RFC 6570) in it is what is searched for. */
function searchData(site: Site) {
  return {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${site.origin}${searchPath}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  } as const satisfies WithActionConstraints<SearchAction>;
}
