// The archive's pages as structured data: lists, with the way that leads to them (https://schema.org/CollectionPage).

import type { BreadcrumbList, CollectionPage, ListItem, WithContext } from 'schema-dts';
import type { Site } from '../../domain/site.ts';
import { messagesIn } from '../messages.ts';
import type { Step } from '../trail.tsx';
import { siteData } from './bodies.ts';

/** The data of a page that lists bulletins or collections. `steps` lead from the archive to it, as in its trail. */
export function collectionData(page: Step, steps: readonly Step[], site: Site) {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: page.name,
    url: site.origin + page.path,
    inLanguage: site.language,
    isPartOf: siteData(site),
    breadcrumb: breadcrumbData([archiveStep(site), ...steps, page], site),
  } as const satisfies WithContext<CollectionPage>;
}

/** The data of the archive's first page, where every trail begins. */
export function archiveData(site: Site) {
  const { path, name } = archiveStep(site);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: site.origin + path,
    inLanguage: site.language,
    isPartOf: siteData(site),
  } as const satisfies WithContext<CollectionPage>;
}

function archiveStep(site: Site): Step {
  return { path: '/archive', name: messagesIn(site.language).archive };
}

function breadcrumbData(steps: readonly Step[], site: Site) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(
      ({ path, name }, index) =>
        ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          item: site.origin + path,
        }) as const satisfies ListItem,
    ),
  } as const satisfies BreadcrumbList;
}
