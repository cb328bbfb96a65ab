// The page of a collection: a year, a month, or a volume of one of them or of all bulletins.

import { collectionPath } from '../domain/addresses.ts';
import { yearCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { ListRecord } from '../domain/stored-records.ts';
import { Bulletins, BulletinsByMonth, BulletinsOfMonth } from './bulletin-list.tsx';
import { collectionName, collectionPeriod } from './collection-name.ts';
import { monthName, yearText } from './date-text.ts';
import { renderDocument } from './document.tsx';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { VolumeNavigation } from './volume-navigation.tsx';

/** A collection's newest bulletins, or one of its volumes, in the order of the record. */
export function renderList(context: PageContext, list: ListRecord): string {
  const { site } = context;
  const messages = messagesIn(site.language);
  const name = collectionName(list.collection, site.language);
  const volume = list.volume === undefined ? undefined : messages.volume(list.volume);
  const title = volume === undefined ? name : `${name} ${volume}`;
  const main = (
    <>
      <Trail list={list} site={site} />
      <div class="opening">
        <h1>{title}</h1>
        <p>{volume === undefined ? messages.count(list.total) : messages.volumeNote}</p>
      </div>
      {list.items.length === 0 && <p class="empty">{messages.nothingHere}</p>}
      <ItemsOf list={list} site={site} />
      <VolumeNavigation list={list} site={site} />
    </>
  );
  const path = collectionPath(list.collection, list.volume);
  return renderDocument(context, { title, path, description: `${site.title} · ${title}`, main });
}

/** A year is grouped by month; only of years and months is it sure that they follow the document's date. */
function ItemsOf({ list, site }: { list: ListRecord; site: Site }) {
  const { kind } = collectionPeriod(list.collection);
  if (kind === 'year') return <BulletinsByMonth items={list.items} site={site} />;
  if (kind === 'month') return <BulletinsOfMonth items={list.items} site={site} />;
  return <Bulletins items={list.items} site={site} />;
}

/** The pages above this one. */
function Trail({ list, site }: { list: ListRecord; site: Site }) {
  const messages = messagesIn(site.language);
  const period = collectionPeriod(list.collection);
  return (
    <nav class="trail" aria-label={messages.whereYouAre}>
      <ol>
        <li>
          <a href="/archive">{messages.archive}</a>
        </li>
        {period.kind === 'month' && (
          <li>
            <a href={collectionPath(yearCollection(period.year))}>
              {yearText(period.year, site.language)}
            </a>
          </li>
        )}
        {list.volume !== undefined && period.kind !== 'other' && (
          <li>
            <a href={collectionPath(list.collection)}>
              {period.kind === 'month'
                ? monthName(period.month, site.language)
                : yearText(period.year, site.language)}
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}
