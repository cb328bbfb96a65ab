// What a collection is called on its page.

import { type Collection, splitCollection } from '../domain/collection.ts';
import type { SiteLanguage } from '../domain/site.ts';
import { monthText, yearText } from './date-text.ts';
import { messagesIn } from './messages.ts';

/**
 * A collection's name for readers: 2009年, 2009年2月, a topic's or an issuer's own; the archive's
 * name for that of all bulletins.
 */
export function collectionName(collection: Collection, language: SiteLanguage): string {
  const { kind, name } = splitCollection(collection);
  switch (kind) {
    case 'year':
      return yearText(name, language);
    case 'month':
      return monthText(name, language);
    case 'topic':
    case 'issuer':
      return name;
    default:
      return messagesIn(language).archive;
  }
}
