// The Worker's routes: what readers and feed readers get, and the publishing API.

import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
  feedFileNames,
  namesPath,
  openSearchPath,
  opmlPath,
  searchPath,
  subscribePath,
} from '../domain/addresses.ts';
import {
  all,
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
import { robots, siteIcon, stylesheet, stylesheetPath } from './public/asset-routes.ts';
import { judgeAddress } from './public/canonical-address.ts';
import { allowSharing, type FindCollection, feedRoute } from './public/feed-routes.ts';
import { archive, home, listRoute, namesRoute, opml, subscribe } from './public/list-routes.ts';
import {
  answerBadAddress,
  answerError,
  answerMethodNotAllowed,
  answerNotFound,
} from './public/notices.ts';
import type { ReaderContext } from './public/reader-context.ts';
import { openSearch, search, searchFeedRoute } from './public/search-routes.ts';
import { shareFeeds } from './public/share-feeds.ts';
import { yearSitemap } from './public/sitemap-routes.ts';

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
    return next();
  });
  for (const [path, handler] of Object.entries(pageRoutes)) {
    app.all(path, byMethod({ GET: handler }, answerMethodNotAllowed));
  }
  for (const [path, handler] of Object.entries(feedRoutes)) {
    const handlers = { GET: handler, OPTIONS: allowSharing };
    app.all(path, byMethod<ReaderContext>(handlers, answerMethodNotAllowed));
  }
  app.notFound(answerNotFound);
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error('An unforeseen error', error);
    context.set('page', page);
    return answerError(context);
  });
  return app;
}

type Routes = Readonly<Record<string, Handler<ReaderContext>>>;

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
  [opmlPath]: opml,
  [searchPath]: search,
  [openSearchPath]: openSearch,
  '/articles/:name': article,
  '/sitemaps/:name': yearSitemap,
  [stylesheetPath]: stylesheet,
  '/icon.svg': siteIcon,
  '/favicon.ico': (context) => redirectTo(context, '/icon.svg'),
  '/robots.txt': robots,
};

const feedRoutes: Routes = {
  ...Object.fromEntries(
    Object.entries(withFeeds).flatMap(([path, find]) =>
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
