// The page of a collection: a year, a month, a topic, an issuer, or a volume of one of them or of all bulletins.

import { collectionPath } from '../domain/addresses.ts';
import { namedKindOf, splitCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { ListRecord } from '../domain/stored-records.ts';
import { Bulletins, BulletinsByMonth, BulletinsOfMonth } from './bulletin-list.tsx';
import { collectionName } from './collection-name.ts';
import { renderDocument } from './document.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { collectionData } from './structured-data/collection-data.ts';
import { SubscribeLine } from './subscribe-line.tsx';
import { stepsTo, Trail } from './trail.tsx';
import { VolumeNavigation } from './volume-navigation.tsx';

interface ListProperties {
  list: ListRecord;
  site: Site;
}

/** A collection's newest bulletins, or one of its volumes, in the order of the record. */
export function renderList(context: PageContext, list: ListRecord): string {
  const { site } = context;
  const { collection, volume } = list;
  const messages = messagesIn(site.language);
  const steps = stepsTo(list, site);
  const main = (
    <>
      <Trail steps={steps} site={site} />
      <Opening list={list} site={site} />
      {list.items.length === 0 && <p class="empty">{messages.nothingHere}</p>}
      <ItemsOf list={list} site={site} />
      <VolumeNavigation list={list} site={site} />
    </>
  );
  const name = collectionName(collection, site.language);
  const title = volume === undefined ? name : `${name} ${messages.volume(volume)}`;
  const description = `${site.title} · ${title}`;
  const path = collectionPath(collection, volume);
  const data = collectionData({ path, name: title }, steps, site);
  return renderDocument(context, { title, path, description, collection, data, main });
}

/** The heading, what the list is and how long; of a topic or an issuer, its feeds. */
function Opening({ list, site }: ListProperties) {
  const messages = messagesIn(site.language);
  const { collection, volume, total } = list;
  const kind = namedKindOf(collection);
  const size = kind ? messages.named[kind].size : messages.count;
  return (
    <div class="opening">
      <h1>
        <CollectionName list={list} site={site} />
        {volume !== undefined && ` ${messages.volume(volume)}`}
      </h1>
      <p>{volume === undefined ? size(total) : messages.volumeNote}</p>
      {kind && <SubscribeLine collection={collection} site={site} />}
    </div>
  );
}

/** The name of a topic or an issuer is in the language of the bulletins that bear it. */
function CollectionName({ list, site }: ListProperties) {
  const name = collectionName(list.collection, site.language);
  const lang = list.items[0]?.lang ?? site.language;
  if (!namedKindOf(list.collection) || lang === site.language) return <>{name}</>;
  return <span {...languageMark(lang, site)}>{name}</span>;
}

/** A year is grouped by month; of topics and issuers a list may span decades, and has whole dates. */
function ItemsOf({ list, site }: ListProperties) {
  const { kind } = splitCollection(list.collection);
  if (kind === 'year') return <BulletinsByMonth items={list.items} site={site} />;
  if (kind === 'month') return <BulletinsOfMonth items={list.items} site={site} />;
  return <Bulletins items={list.items} site={site} ofOneIssuer={kind === 'issuer'} />;
}
