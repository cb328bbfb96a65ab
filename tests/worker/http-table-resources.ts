// What the table of HTTP asks for: one of each kind of thing that stands under an address.

import { articlePath, feedPath, feedTypes } from '../../src/domain/addresses.ts';
import { editionCollection, namedCollection } from '../../src/domain/collection.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { stylesheetPath } from '../../src/worker/public/asset-routes.ts';
import { makePng } from '../media/make-files.ts';
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
  english: 'english',
} as const;

/**
 * What stands under an address. `page` renders a record; `view` renders what the ledger answers, and
 * `asset` is part of the Worker: neither has a date; `file` is as an editor sent it; `revision` never
 * changes, and has no date either; `gone` is withdrawn; `moved` leads to `to`; `chosen` leads there for
 * now (302); `missing` has a route and nothing under it; `nowhere` has no route; `locked` wants a token.
 */
export type Kind =
  | 'feed'
  | 'page'
  | 'view'
  | 'file'
  | 'asset'
  | 'revision'
  | 'gone'
  | 'moved'
  | 'chosen'
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

/** The image of an article. */
export const picture = makePng(16, 9);

const html = 'text/html; charset=utf-8';
const xml = 'application/xml; charset=utf-8';
const formTypes = {
  '': html,
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.csl': 'application/vnd.citationstyles.csl+json',
} as const;

/** The forms of an article that its revisions do not have. */
const textType = { '.txt': 'text/plain; charset=utf-8' } as const;

/** What is said of a withdrawn article in the place of a source, a record or a citation. */
const goneTypes = {
  ...formTypes,
  '.md': 'text/plain; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.csl': 'application/json',
} as const;

/** The forms of an article. */
function formsOf(kind: Kind, slug: string, to?: string): Resource[] {
  const types = { ...formTypes, ...textType, ...(kind === 'gone' ? goneTypes : {}) };
  return Object.entries(types).map(([suffix, type]) => ({
    ...{ kind, type, path: `/articles/${encodeURIComponent(slug)}${suffix}` },
    ...(to === undefined ? {} : { to: `/articles/${to}${suffix}` }),
  }));
}

/** What stands below an article: its revisions in all their forms, and what leads to them. */
function versionsOf(slug: string): Resource[] {
  const base = `/articles/${encodeURIComponent(slug)}`;
  return [
    { kind: 'page', path: `${base}/revisions`, type: html },
    { kind: 'page', path: `${base}/timemap`, type: 'application/link-format' },
    ...Object.entries(formTypes).map(
      ([suffix, type]): Resource => ({
        ...{ kind: 'revision', path: `${base}/revisions/1${suffix}`, type },
      }),
    ),
    { kind: 'revision', path: `${base}/revisions/2`, type: html },
    { kind: 'revision', path: `${base}/revisions/1..2`, type: html },
    { kind: 'chosen', path: `${base}/timegate`, type: '', to: `${base}/revisions/2` },
    { kind: 'chosen', path: `${base}/compare`, type: '', to: `${base}/revisions` },
    { kind: 'moved', path: `${base}/revisions/2..1`, type: '', to: `${base}/revisions/1..2` },
    { kind: 'missing', path: `${base}/revisions/9`, type: html },
    { kind: 'missing', path: `${base}/revisions/1..9`, type: html },
    { kind: 'missing', path: `${base}/revisions/first`, type: html },
  ];
}

const belowArticles = ['revisions', 'timemap', 'timegate', 'revisions/1', 'revisions/1..2'];

/** The same of an article that is withdrawn, has moved to `to`, or is not there. */
function versionsElsewhere(kind: 'gone' | 'moved' | 'missing', slug: string, to = ''): Resource[] {
  const forms = Object.entries(goneTypes).map(([suffix, type]) => ({
    path: `revisions/1${suffix}`,
    type: kind === 'gone' ? type : html,
  }));
  const pages = belowArticles.map((path) => ({ path, type: html }));
  return [...pages, ...forms.slice(1)].map(({ path, type }) => ({
    ...{ kind, type, path: `/articles/${slug}/${path}` },
    ...(kind === 'moved' ? { to: `/articles/${to}/${path}` } : {}),
  }));
}

/** The edition of an article in a script, as addresses spell it: the articles of the table are in Traditional. */
function editionsOf(kind: Kind, slug: string, to?: string, script = 'zh-hans'): Resource[] {
  const path = `/articles/${encodeURIComponent(slug)}/${script}`;
  return [{ kind, type: html, path, ...(to === undefined ? {} : { to }) }];
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
  '/about',
  '/search',
];

/** Everything that the table asks for. */
export const resources: readonly Resource[] = [
  ...feedsOf('feed', 'all'),
  ...feedsOf('feed', editionCollection('zh-Hans')),
  ...feedsOf('feed', editionCollection('zh-Hans'), 1).slice(1, 2),
  ...feedsOf('feed', topic),
  ...feedsOf('feed', namedCollection('issuer', names.issuer)).slice(0, 1),
  ...feedsOf('feed', 'all', 1),
  ...feedsOf('feed', topic, 1).slice(1, 2),
  ...pages.map((path): Resource => ({ kind: 'page', path, type: html })),
  { kind: 'page', path: '/feeds.opml', type: 'text/x-opml; charset=utf-8' },
  { kind: 'page', path: '/sitemap.xml', type: xml },
  { kind: 'view', path: '/sitemaps/2009.xml', type: xml },
  { kind: 'view', path: '/sitemap-news.xml', type: xml },
  { kind: 'asset', path: '/sitemaps/pages.xml', type: xml },
  ...formsOf('page', names.article),
  ...versionsOf(names.article),
  ...editionsOf('page', names.article),
  { kind: 'file', path: `/media/${sha256(picture)}.png`, type: 'image/png' },
  ...['/media/x.png', `/media/${sha256(picture)}.jpg`, `/media/${'0'.repeat(64)}.png`].map(
    (path): Resource => ({ kind: 'missing', path, type: html }),
  ),
  { kind: 'asset', path: stylesheetPath, type: 'text/css; charset=utf-8' },
  { kind: 'asset', path: '/robots.txt', type: 'text/plain; charset=utf-8' },
  {
    ...{ kind: 'asset', path: '/opensearch.xml' },
    type: 'application/opensearchdescription+xml; charset=utf-8',
  },
  ...formsOf('gone', names.withdrawn),
  ...versionsElsewhere('gone', names.withdrawn),
  ...editionsOf('gone', names.withdrawn),
  ...formsOf('moved', names.former, names.present),
  ...versionsElsewhere('moved', names.former, names.present),
  ...versionsElsewhere('missing', names.embargoed),
  ...editionsOf('moved', names.former, `/articles/${names.present}/zh-hans`),
  ...editionsOf('moved', names.article, articlePath(names.article), 'zh-hant'),
  { kind: 'moved', path: '/style-0123456789abcdef.css', type: '', to: stylesheetPath },
  { kind: 'moved', path: '/favicon.ico', type: '', to: '/icon.svg' },
  ...['/articles/missing', '/articles/missing.json', `/articles/${names.embargoed}`].map(
    (path): Resource => ({ kind: 'missing', path, type: html }),
  ),
  ...editionsOf('missing', 'missing'),
  ...editionsOf('missing', names.embargoed),
  ...editionsOf('missing', names.english),
  ...feedsOf('feed', editionCollection('zh-Hant')).slice(0, 1),
  ...feedsOf('missing', namedCollection('topic', '無此主題')),
  ...feedsOf('missing', 'all', 99).slice(0, 1),
  // A search's feed has nothing to say without a query.
  ...feedsOf('missing', 'all').map((resource) => ({
    ...resource,
    path: `/search${resource.path}`,
  })),
  ...['/topics/%E7%84%A1', '/archive/1900', '/volumes/99', '/sitemaps/1900.xml'].map(
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
