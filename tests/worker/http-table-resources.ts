// What the table of HTTP asks for: one of each kind of thing that stands under an address.

import { feedPath, feedTypes } from '../../src/domain/addresses.ts';
import { namedCollection } from '../../src/domain/collection.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { stylesheetPath } from '../../src/worker/public/asset-routes.ts';
import { operatorToken } from './site.ts';

/** The names in the table's site: Chinese, and one that NFD writes otherwise. */
export const names = {
  topic: '工作會議',
  issuer: 'Bürgeramt',
  article: 'café-公報',
  withdrawn: 'withdrawn',
  former: 'former',
  present: 'present',
  embargoed: 'embargoed',
} as const;

/**
 * What stands under an address. `page` renders a record; `asset` is part of the Worker and has no
 * date; `gone` is withdrawn; `moved` leads to `to`; `missing` has a route and nothing under it;
 * `nowhere` has no route; `locked` wants a token.
 */
export type Kind =
  | 'feed'
  | 'page'
  | 'asset'
  | 'gone'
  | 'moved'
  | 'missing'
  | 'nowhere'
  | 'api'
  | 'locked';

/** A thing under an address (its canonical path), with the media type of what stands there. */
export interface Resource {
  readonly kind: Kind;
  readonly path: string;
  readonly type: string;
  readonly to?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = 'text/html; charset=utf-8';
const formTypes = {
  '': html,
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json',
} as const;

/** The three forms of an article. */
function formsOf(kind: Kind, slug: string, to?: string): Resource[] {
  return Object.entries(formTypes).map(([suffix, type]) => ({
    ...{ kind, type, path: `/articles/${encodeURIComponent(slug)}${suffix}` },
    ...(to === undefined ? {} : { to: `/articles/${to}${suffix}` }),
  }));
}

function feedsOf(kind: 'feed' | 'missing', collection: string, volume?: number): Resource[] {
  return feedFormats.map((format) => ({
    kind,
    path: feedPath(collection, format, volume),
    type: kind === 'missing' ? html : `${feedTypes[format]}; charset=utf-8`,
  }));
}

const topic = namedCollection('topic', names.topic);
const pages = [
  '/',
  '/archive',
  '/archive/2009',
  '/archive/2009/01',
  '/volumes/1',
  '/topics',
  `/topics/${encodeURIComponent(names.topic)}`,
  `/issuers/${encodeURIComponent(names.issuer)}`,
  '/subscribe',
  '/search',
];

/** Everything that the table asks for. */
export const resources: readonly Resource[] = [
  ...feedsOf('feed', 'all'),
  ...feedsOf('feed', topic),
  ...feedsOf('feed', namedCollection('issuer', names.issuer)).slice(0, 1),
  ...feedsOf('feed', 'all', 1),
  ...feedsOf('feed', topic, 1).slice(1, 2),
  ...pages.map((path): Resource => ({ kind: 'page', path, type: html })),
  { kind: 'page', path: '/feeds.opml', type: 'text/x-opml; charset=utf-8' },
  ...formsOf('page', names.article),
  { kind: 'asset', path: stylesheetPath, type: 'text/css; charset=utf-8' },
  { kind: 'asset', path: '/robots.txt', type: 'text/plain; charset=utf-8' },
  {
    ...{ kind: 'asset', path: '/opensearch.xml' },
    type: 'application/opensearchdescription+xml; charset=utf-8',
  },
  ...formsOf('gone', names.withdrawn),
  ...formsOf('moved', names.former, names.present),
  { kind: 'moved', path: '/favicon.ico', type: '', to: '/icon.svg' },
  ...['/articles/missing', '/articles/missing.json', `/articles/${names.embargoed}`].map(
    (path): Resource => ({ kind: 'missing', path, type: html }),
  ),
  ...feedsOf('missing', namedCollection('topic', '無此主題')),
  ...feedsOf('missing', 'all', 99).slice(0, 1),
  // A search's feed has nothing to say without a query.
  ...feedsOf('missing', 'all').map((resource) => ({
    ...resource,
    path: `/search${resource.path}`,
  })),
  ...['/topics/%E7%84%A1', '/archive/1900', '/volumes/99'].map(
    (path): Resource => ({ kind: 'missing', path, type: html }),
  ),
  { kind: 'nowhere', path: '/nowhere', type: html },
  { kind: 'nowhere', path: '/volumes/01', type: html },
  {
    ...{ kind: 'api', path: '/api/articles', type: 'application/json' },
    headers: { Authorization: `Bearer ${operatorToken}` },
  },
  { kind: 'locked', path: `/api/articles/${names.embargoed}`, type: 'application/problem+json' },
];
