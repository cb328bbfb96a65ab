// The citation as CSL-JSON, which Zotero, pandoc and others read.

import type { Site } from '../../domain/site.ts';
import { citationKey } from './citation-key.ts';
import type { Cited } from './cited.ts';

/**
 * An array of one item (schema csl-data of CSL 1.0.2). The issuer is a literal name, since it is no
 * person's; the SHA-256 stands in the note, for want of a variable of its own. A line for each
 * variable, since people see it on the page.
 */
export function renderCslJson(cited: Cited, site: Site): string {
  const item = {
    id: citationKey(cited),
    type: 'webpage',
    title: cited.title,
    author: [{ literal: cited.issuer }],
    issued: { 'date-parts': [cited.issued.split('-').map(Number)] },
    'container-title': site.title,
    publisher: site.publisher,
    URL: cited.url,
    version: String(cited.number),
    language: cited.lang,
    note: `SHA-256: ${cited.sha256}`,
  };
  const lines = Object.entries(item).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `[\n  {\n${lines.join(',\n')}\n  }\n]\n`;
}
