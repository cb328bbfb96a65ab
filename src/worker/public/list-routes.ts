// The pages that list bulletins and collections: home, the archive, topics and issuers, and their volumes.

import { all, type NamedKind } from '../../domain/collection.ts';
import { listKey, overviewKey } from '../../domain/kv-keys.ts';
import { listRecordSchema, type Overview, overviewSchema } from '../../domain/stored-records.ts';
import { renderOpml } from '../../feeds/opml.ts';
import { renderAboutArchive } from '../../pages/about-archive.tsx';
import { renderArchive } from '../../pages/archive.tsx';
import { renderHome } from '../../pages/home.tsx';
import { renderList } from '../../pages/list.tsx';
import { renderNames } from '../../pages/names.tsx';
import { renderSubscribe } from '../../pages/subscribe.tsx';
import type { Handler } from '../http/methods.ts';
import { type FindCollection, volumeOf } from './feed-routes.ts';
import { answerRecord, htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';

/** `/`: the newest bulletins. */
export function home(context: ReaderContext): Promise<Response> {
  return answerRecord(context, listKey(all), {
    schema: listRecordSchema,
    type: htmlType,
    render: (list) => renderHome(context.var.page, list),
  });
}

/** The page of a collection, or of one of its volumes: `/archive/2009`, `/topics/…/volumes/1`. */
export function listRoute(find: FindCollection): Handler<ReaderContext> {
  return (context) =>
    answerRecord(context, listKey(find(context), volumeOf(context)), {
      schema: listRecordSchema,
      type: htmlType,
      render: (record) => renderList(context.var.page, record),
    });
}

/** `/archive`: years and months with their counts. */
export function archive(context: ReaderContext): Promise<Response> {
  return answerOverview(context, (overview) => renderArchive(context.var.page, overview));
}

/** `/topics` and `/issuers`: each of them with its count. */
export function namesRoute(kind: NamedKind): Handler<ReaderContext> {
  return (context) =>
    answerOverview(context, (overview) => renderNames(context.var.page, kind, overview));
}

/** `/subscribe`: every feed, and how to use them. */
export function subscribe(context: ReaderContext): Promise<Response> {
  return answerOverview(context, (overview) => renderSubscribe(context.var.page, overview));
}

/** `/about`: how this archive works, and what it promises. */
export function about(context: ReaderContext): Promise<Response> {
  return answerOverview(context, (overview) => renderAboutArchive(context.var.page, overview));
}

/** `/feeds.opml`: every feed, for feed readers. */
export function opml(context: ReaderContext): Promise<Response> {
  const { site } = context.var.page;
  return answerOverview(
    context,
    (overview) => renderOpml(site, overview),
    'text/x-opml; charset=utf-8',
  );
}

function answerOverview(
  context: ReaderContext,
  render: (overview: Overview) => string,
  type = htmlType,
): Promise<Response> {
  return answerRecord(context, overviewKey, { schema: overviewSchema, type, render });
}
