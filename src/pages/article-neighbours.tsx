// The way from one bulletin to those before and after it by document date.

import { articlePath, editionPath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { DerivedEdition, ListItem, StoredArticle } from '../domain/stored-records.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { DateTime } from './time-elements.tsx';

interface ArticleNeighboursProperties {
  article: StoredArticle;
  /** The edition that the page shows, where it is not the article itself. */
  derived?: DerivedEdition;
  site: Site;
}

/**
 * Links to the earlier and the later bulletin, where there are any; from an edition to editions in the
 * same script, as far as they have one.
 */
export function ArticleNeighbours({ article, derived, site }: ArticleNeighboursProperties) {
  const messages = messagesIn(site.language);
  const { previous, next } = article;
  if (!previous && !next) return null;
  const before = previous && placeOf(previous, derived, derived?.previous);
  const after = next && placeOf(next, derived, derived?.next);
  return (
    <nav class="neighbours" aria-label={messages.neighbours}>
      {before && <Neighbour {...before} label={messages.earlierBulletin} rel="prev" site={site} />}
      {after && <Neighbour {...after} label={messages.laterBulletin} rel="next" site={site} />}
    </nav>
  );
}

/** A neighbour and its page: of its edition where that has a title. */
function placeOf(
  item: ListItem,
  derived: DerivedEdition | undefined,
  title: string | undefined,
): Pick<NeighbourProperties, 'item' | 'path'> {
  if (!derived || title === undefined) return { item, path: articlePath(item.slug) };
  const { lang } = derived;
  return { item: { ...item, title, lang }, path: editionPath(item.slug, lang) };
}

interface NeighbourProperties {
  item: ListItem;
  path: string;
  label: string;
  rel: 'prev' | 'next';
  site: Site;
}

function Neighbour({ item, path, label, rel, site }: NeighbourProperties) {
  return (
    <a class={rel} rel={rel} href={path}>
      <span class="label">
        {label} <DateTime date={item.issued} site={site} />
      </span>
      <span class="title" {...languageMark(item.lang, site)}>
        {item.title}
      </span>
    </a>
  );
}
