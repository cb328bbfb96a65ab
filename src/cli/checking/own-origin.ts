// Finds links of an article that name the very site that it is published on.

import { locateLink } from '../../domain/check-references.ts';
import type { Problem } from '../../domain/problem.ts';
import type { LocalFile } from '../articles/load-articles.ts';

/** A warning for each link to the site's origin, http or https, with the address that leads there from any origin. */
export function findOwnOrigin(file: LocalFile, origin: string): Problem[] {
  const { host } = new URL(origin);
  return file.links.flatMap((link): Problem[] => {
    const url = /^https?:/i.test(link.address) ? URL.parse(link.address) : null;
    if (!url || url.host !== host) return [];
    const data = { value: link.address, target: `${url.pathname}${url.search}${url.hash}` };
    const place = locateLink(file.text().written, link);
    return [{ ...place, severity: 'warning', rule: 'link-own-origin', data }];
  });
}
