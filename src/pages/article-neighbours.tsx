// The way from one bulletin to those before and after it by document date.

import { articlePath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { ListItem, StoredArticle } from '../domain/stored-records.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { DateTime } from './time-elements.tsx';

/** Links to the earlier and the later bulletin, where there are any. */
export function ArticleNeighbours({ article, site }: { article: StoredArticle; site: Site }) {
  const messages = messagesIn(site.language);
  const { previous, next } = article;
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={messages.neighbours}>
      {previous && (
        <Neighbour item={previous} label={messages.earlierBulletin} rel="prev" site={site} />
      )}
      {next && <Neighbour item={next} label={messages.laterBulletin} rel="next" site={site} />}
    </nav>
  );
}

interface NeighbourProperties {
  item: ListItem;
  label: string;
  rel: 'prev' | 'next';
  site: Site;
}

function Neighbour({ item, label, rel, site }: NeighbourProperties) {
  return (
    <a class={rel} rel={rel} href={articlePath(item.slug)}>
      <span class="label">
        {label} <DateTime date={item.issued} site={site} />
      </span>
      <span class="title" {...languageMark(item.lang, site)}>
        {item.title}
      </span>
    </a>
  );
}
