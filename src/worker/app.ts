// The Worker's routes: what readers and feed readers get, and the publishing API.

import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
  aboutPath,
  feedFileNames,
  namesPath,
  newsSitemapPath,
  openSearchPath,
  opmlPath,
  scriptName,
  searchPath,
  sitemapPath,
  subscribePath,
} from '../domain/addresses.ts';
import { judgeAddress } from '../domain/canonical-address.ts';
import { chineseScripts } from '../domain/chinese-script.ts';
import {
  all,
  editionCollection,
  monthCollection,
  namedCollection,
  namedKinds,
  yearCollection,
} from '../domain/collection.ts';
import { feedFormats } from '../domain/kv-keys.ts';
import type { Site } from '../domain/site.ts';
import type { PageContext } from '../pages/page-context.ts';
import { makeApi } from './api/api.ts';
import type { Env } from './env.ts';
import { byMethod, type Handler } from './http/methods.ts';
import { redirectTo } from './http/redirect-to.ts';
import { safetyHeaders } from './http/safety-headers.ts';
import { article } from './public/article-routes.ts';
import {
  formerStylesheet,
  robots,
  siteIcon,
  stylesheet,
  stylesheetPath,
} from './public/asset-routes.ts';
import { editionRoute } from './public/edition-routes.ts';
import { allowSharing, type FindCollection, feedRoute } from './public/feed-routes.ts';
import { leadFromFormer, leadFromFront } from './public/former-addresses.ts';
import {
  about,
  archive,
  home,
  listRoute,
  namesRoute,
  opml,
  subscribe,
} from './public/list-routes.ts';
import { media } from './public/media-routes.ts';
import { timeGate, timeMap } from './public/memento-routes.ts';
import { answerBadAddress, answerError, answerMethodNotAllowed } from './public/notices.ts';
import type { ReaderContext } from './public/reader-context.ts';
import { compare, revision, revisions } from './public/revision-routes.ts';
import { openSearch, search, searchFeedRoute } from './public/search-routes.ts';
import { shareFeeds } from './public/share-feeds.ts';
import { newsSitemap, sitemap, sitemapIndex } from './public/sitemap-routes.ts';

/** The application of one site. */
export function makeApp(site: Site) {
  const page: PageContext = { site, stylesheet: stylesheetPath };
  const app = new Hono<{ Bindings: Env; Variables: { page: PageContext } }>();
  app.use(safetyHeaders(site));
  app.route('/api', makeApi());
  app.use(shareFeeds);
  app.use(async (context, next) => {
    context.set('page', page);
    const { pathname, search } = new URL(context.req.url);
    const verdict = judgeAddress(pathname);
    if (verdict.kind === 'malformed') return answerBadAddress(context);
    if (verdict.kind === 'elsewhere') return redirectTo(context, verdict.path + search);
    // WordPress knew articles and feeds by a query of the front page.
    const former = pathname === '/' && search !== '' ? await leadFromFront(context) : undefined;
    return former ?? next();
  });
  for (const [path, handler] of Object.entries(pageRoutes)) {
    app.all(path, byMethod({ GET: handler }, answerMethodNotAllowed));
  }
  for (const [path, handler] of Object.entries(feedRoutes)) {
    const handlers = { GET: handler, OPTIONS: allowSharing };
    app.all(path, byMethod<ReaderContext>(handlers, answerMethodNotAllowed));
  }
  app.notFound(leadFromFormer);
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error('An unforeseen error', error);
    context.set('page', page);
    return answerError(context);
  });
  return app;
}

type Routes = Readonly<Record<string, Handler<ReaderContext>>>;

/** Where the editions of everything stand; which of them there are, the settings say, and so the projection. */
const withFeedsOnly: Readonly<Record<string, FindCollection>> = Object.fromEntries(
  chineseScripts.map((script) => [`/${scriptName(script)}`, () => editionCollection(script)]),
);

/** Where collections stand. Those with feeds have them under their own address. */
const withFeeds: Readonly<Record<string, FindCollection>> = {
  '': () => all,
  ...Object.fromEntries(
    namedKinds.map((kind) => [
      `${namesPath(kind)}/:name`,
      (context: ReaderContext) => namedCollection(kind, context.req.param('name') ?? ''),
    ]),
  ),
};
const year = '/archive/:year{[0-9]{4}}';
const month = `${year}/:month{[01][0-9]}`;
const withPages: Readonly<Record<string, FindCollection>> = {
  ...withFeeds,
  [year]: (context) => yearCollection(context.req.param('year') ?? ''),
  [month]: (context) => {
    const { year, month } = context.req.param();
    return monthCollection(`${year}-${month}`);
  },
};
const volume = 'volumes/:volume{[1-9][0-9]{0,8}}';

const pageRoutes: Routes = {
  ...Object.fromEntries(
    Object.entries(withPages).flatMap(([path, find]) => [
      [path || '/', path === '' ? home : listRoute(find)],
      [`${path}/${volume}`, listRoute(find)],
    ]),
  ),
  '/archive': archive,
  ...Object.fromEntries(namedKinds.map((kind) => [namesPath(kind), namesRoute(kind)])),
  [subscribePath]: subscribe,
  [aboutPath]: about,
  [opmlPath]: opml,
  [searchPath]: search,
  [openSearchPath]: openSearch,
  '/articles/:name': article,
  ...Object.fromEntries(
    chineseScripts.map((script) => [`/articles/:slug/${scriptName(script)}`, editionRoute(script)]),
  ),
  '/articles/:slug/revisions': revisions,
  '/articles/:slug/revisions/:revision': revision,
  '/articles/:slug/compare': compare,
  '/articles/:slug/timemap': timeMap,
  '/articles/:slug/timegate': timeGate,
  '/media/:name': media,
  [sitemapPath]: sitemapIndex,
  [newsSitemapPath]: newsSitemap,
  '/sitemaps/:name': sitemap,
  [stylesheetPath]: stylesheet,
  '/:stylesheet{style-[0-9a-f]{16}\\.css}': formerStylesheet,
  '/icon.svg': siteIcon,
  '/favicon.ico': (context) => redirectTo(context, '/icon.svg'),
  '/robots.txt': robots,
};

const feedRoutes: Routes = {
  ...Object.fromEntries(
    Object.entries({ ...withFeeds, ...withFeedsOnly }).flatMap(([path, find]) =>
      feedFormats.flatMap((format) => [
        [`${path}/${feedFileNames[format]}`, feedRoute(find, format)],
        [`${path}/${volume}/${feedFileNames[format]}`, feedRoute(find, format)],
      ]),
    ),
  ),
  ...Object.fromEntries(
    feedFormats.map((format) => [
      `${searchPath}/${feedFileNames[format]}`,
      searchFeedRoute(format),
    ]),
  ),
};
