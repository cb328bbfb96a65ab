// What a collection is called on its page.

import type { Collection } from '../domain/collection.ts';
import type { SiteLanguage } from '../domain/site.ts';
import { monthText, yearText } from './date-text.ts';
import { messagesIn } from './messages.ts';

/** The year or month that a collection stands for; `other` where it stands for neither. */
export type Period =
  | { kind: 'year'; year: string }
  | { kind: 'month'; year: string; month: string }
  | { kind: 'other' };

/** Reads the period out of a collection's name. */
export function collectionPeriod(collection: Collection): Period {
  const [kind, value = ''] = collection.split(':');
  const year = value.slice(0, 4);
  if (kind === 'year') return { kind, year };
  if (kind === 'month') return { kind, year, month: value };
  return { kind: 'other' };
}

/** A collection's name for readers: 2009年, 2009年2月; the archive's name for that of all bulletins. */
export function collectionName(collection: Collection, language: SiteLanguage): string {
  const period = collectionPeriod(collection);
  if (period.kind === 'year') return yearText(period.year, language);
  if (period.kind === 'month') return monthText(period.month, language);
  return messagesIn(language).archive;
}
