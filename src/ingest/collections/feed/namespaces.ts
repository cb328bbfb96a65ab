/** The namespaces that feeds use, by the short names that are usual for them. */
export const namespaces = {
  atom: ['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
  rss1: [
    'http://purl.org/rss/1.0/',
    'http://my.netscape.com/rdf/simple/0.9/',
    'http://channel.netscape.com/rdf/simple/0.9/',
  ],
  rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  content: ['http://purl.org/rss/1.0/modules/content/', 'urn:undeclared:content'],
  dc: ['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/', 'urn:undeclared:dc'],
  terms: ['http://purl.org/dc/terms/'],
  history: ['http://purl.org/syndication/history/1.0'],
  tombstone: ['http://purl.org/atompub/tombstones/1.0'],
} as const satisfies Record<string, readonly string[]>;

/** RSS of any version stands in no namespace, or in that of RSS 1.0 or 0.90. */
export const rssNames: readonly string[] = ['', ...namespaces.rss1];
