// Writes the list of all feeds as OPML 2.0 (http://opml.org/spec2.opml), for readers that import such lists.

import { collectionPath, feedPath } from '../domain/addresses.ts';
import {
  all,
  type Collection,
  editionOf,
  editionsOfAll,
  type NamedKind,
  namedCollection,
} from '../domain/collection.ts';
import { collectionTitle } from '../domain/collection-title.ts';
import type { Site, SiteLanguage } from '../domain/site.ts';
import type { NamedCount, Overview } from '../domain/stored-records.ts';
import { replaceIllegal } from './xml-characters.ts';
import { element, renderXml, type XmlElement } from './xml-writer.ts';

type Group = NamedKind | 'edition';

const groupNames: Readonly<Record<SiteLanguage, Readonly<Record<Group, string>>>> = {
  'zh-Hant': { edition: '繁簡轉換版', topic: '主題詞', issuer: '發布機關' },
  'zh-Hans': { edition: '繁简转换版', topic: '主题词', issuer: '发布机关' },
  en: { edition: 'Chinese editions', topic: 'Topics', issuer: 'Issuers' },
};

/**
 * The OPML document: the feed of everything, then those of everything in each script, of the topics
 * and of the issuers, each in a group, in the order given. A group without feeds is left out. The
 * feeds are the Atom ones, since only Atom carries corrections, withdrawals and history in full.
 * Without a date, since a renderer has no clock.
 */
export function renderOpml(site: Site, { topics, issuers }: Pick<Overview, 'topics' | 'issuers'>) {
  return renderXml(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, site.title)),
      element(
        'body',
        {},
        renderFeed(all, site),
        ...renderGroup('edition', [...editionsOfAll], site),
        ...renderGroup('topic', collectionsOf('topic', topics), site),
        ...renderGroup('issuer', collectionsOf('issuer', issuers), site),
      ),
    ),
  );
}

function collectionsOf(kind: NamedKind, names: readonly NamedCount[]): Collection[] {
  return names.map(({ name }) => namedCollection(kind, name));
}

function renderGroup(group: Group, collections: readonly Collection[], site: Site): XmlElement[] {
  if (collections.length === 0) return [];
  const text = groupNames[site.language][group];
  const feeds = collections.map((collection) => renderFeed(collection, site));
  return [element('outline', { text, title: text }, ...feeds)];
}

/** `text` and `title` are the same: readers show the one or the other, and take it for the feed's name. */
function renderFeed(given: Collection, site: Site): XmlElement {
  const collection = replaceIllegal(given);
  const title = collectionTitle(collection, site);
  const edition = editionOf(collection);
  return element('outline', {
    type: 'rss',
    text: title,
    title,
    xmlUrl: site.origin + feedPath(collection, 'atom'),
    htmlUrl: site.origin + collectionPath(edition ? all : collection),
    language: edition ?? site.language,
  });
}
