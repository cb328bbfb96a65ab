// The trail: the pages above a page, from the archive down.

import { collectionPath, namesPath } from '../domain/addresses.ts';
import { namedKindOf, splitCollection, yearCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { ListRecord } from '../domain/stored-records.ts';
import { collectionName } from './collection-name.ts';
import { monthName, yearText } from './date-text.ts';
import { messagesIn } from './messages.ts';

/** A page above this one. */
export interface Step {
  readonly path: string;
  readonly name: string;
}

/** Links to the archive and to each page between it and this one. */
export function Trail({ steps = [], site }: { steps?: readonly Step[]; site: Site }) {
  const messages = messagesIn(site.language);
  return (
    <nav class="trail" aria-label={messages.whereYouAre}>
      <ol>
        {[{ path: '/archive', name: messages.archive }, ...steps].map(({ path, name }) => (
          <li>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The pages between the archive and a list: its year, or the index of its kind; of a volume, its collection. */
export function stepsTo({ collection, volume }: ListRecord, site: Site): Step[] {
  const { kind, name } = splitCollection(collection);
  const year = name.slice(0, 4);
  const named = namedKindOf(collection);
  const steps: Step[] = [];
  if (named) {
    steps.push({ path: namesPath(named), name: messagesIn(site.language).named[named].index });
  }
  if (kind === 'month') {
    const path = collectionPath(yearCollection(year));
    steps.push({ path, name: yearText(year, site.language) });
  }
  if (volume !== undefined && name !== '') {
    const month = kind === 'month' ? monthName(name, site.language) : undefined;
    const path = collectionPath(collection);
    steps.push({ path, name: month ?? collectionName(collection, site.language) });
  }
  return steps;
}
