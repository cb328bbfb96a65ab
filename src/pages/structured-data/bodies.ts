// The bodies and the site that structured data refers to (https://schema.org), the same in every block.

import type { GovernmentOrganization, WebSite } from 'schema-dts';
import { collectionPath } from '../../domain/addresses.ts';
import { namedCollection } from '../../domain/collection.ts';
import type { Site } from '../../domain/site.ts';

/** The body that issued a bulletin, with its page here. */
export function issuerData(issuer: string, site: Site) {
  return {
    '@type': 'GovernmentOrganization',
    name: issuer,
    url: site.origin + collectionPath(namedCollection('issuer', issuer)),
  } as const satisfies GovernmentOrganization;
}

/** The body that publishes the site. */
export function publisherData(site: Site) {
  return {
    '@type': 'GovernmentOrganization',
    name: site.publisher,
    url: `${site.origin}/`,
  } as const satisfies GovernmentOrganization;
}

/** The site, as that which a page or a bulletin is part of. */
export function siteData(site: Site) {
  return {
    '@type': 'WebSite',
    name: site.title,
    url: `${site.origin}/`,
  } as const satisfies WebSite;
}
