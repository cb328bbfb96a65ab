// Settles everything about a feed that the formats have in common: id, addresses, clean text, which entries carry content.

import { collectionPath } from '../domain/addresses.ts';
import { all, type Collection, editionOf } from '../domain/collection.ts';
import { collectionTitle, searchTitle } from '../domain/collection-title.ts';
import { resultsPath, type SearchTerms, searchParameters } from '../domain/search/query.ts';
import type { Site } from '../domain/site.ts';
import { countWithContent } from './content-budget.ts';
import type { FeedDocument } from './feed-document.ts';
import { type History, traceHistory } from './history.ts';
import { type PreparedEntry, prepareEntry } from './prepare-entry.ts';
import { replaceIllegal } from './xml-characters.ts';

/**
 * A feed ready to be written: all text is legal in XML, all addresses are absolute, instants are in
 * milliseconds. `homeUrl` is the collection's page; `hubs` is empty for a closed volume, which
 * nobody subscribes to, and for a search, of whose results nobody is told.
 */
export interface PreparedFeed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly origin: string;
  readonly language: string;
  /** The language of description and publisher, which are the site's own words in every edition. */
  readonly siteLanguage: string;
  readonly homeUrl: string;
  readonly history: History;
  readonly hubs: readonly string[];
  readonly updated: number;
  readonly entries: readonly PreparedEntry[];
}

/**
 * Prepares a document for any format. The feed's id is a tag URI (RFC 4151) made of the site's id
 * and the collection (or search), so that it is the same in every format and every volume, and outlives a
 * change of domain. An edition of everything speaks its script, and has the front page as its page.
 */
export function prepareFeed({ site, ...document }: FeedDocument): PreparedFeed {
  const collection = replaceIllegal(document.collection);
  const history = traceHistory(site.origin, { ...document, collection });
  const edition = editionOf(collection);
  const speaking = edition ? { ...site, language: edition } : site;
  return {
    ...(document.search ? nameSearch(document.search, site) : nameCollection(collection, site)),
    description: replaceIllegal(site.description),
    publisher: replaceIllegal(site.publisher),
    origin: site.origin,
    language: speaking.language,
    siteLanguage: site.language,
    history,
    hubs: history.isArchive || document.search ? [] : site.hubs.map(replaceIllegal),
    updated: document.updated,
    entries: limitContent(document.entries.map((entry) => prepareEntry(entry, speaking, edition))),
  };
}

type Name = Pick<PreparedFeed, 'id' | 'title' | 'homeUrl'>;

function nameCollection(collection: Collection, site: Site): Name {
  return {
    id: `${site.id}:${encodeURIComponent(collection)}`,
    title: replaceIllegal(collectionTitle(collection, site)),
    homeUrl: site.origin + collectionPath(editionOf(collection) ? all : collection),
  };
}

/** A search is known by its parameters, which a tag URI may hold (RFC 4151, section 2.1: `specific`). */
function nameSearch(search: SearchTerms, site: Site): Name {
  return {
    id: `${site.id}:search?${searchParameters(search)}`,
    title: replaceIllegal(searchTitle(search, site)),
    homeUrl: site.origin + resultsPath(search),
  };
}

/** The entries, those beyond the budget without their content. */
function limitContent(entries: readonly PreparedEntry[]): PreparedEntry[] {
  const withContent = countWithContent(entries.map(({ html }) => html ?? ''));
  return entries.map((entry, index) =>
    index < withContent ? entry : { ...entry, html: undefined },
  );
}
