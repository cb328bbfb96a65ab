// The pages that list bulletins: home, the archive, its years and months, and their volumes.

import { all, type Collection, monthCollection, yearCollection } from '../../domain/collection.ts';
import { listKey, overviewKey } from '../../domain/kv-keys.ts';
import { listRecordSchema, overviewSchema } from '../../domain/stored-records.ts';
import { renderArchive } from '../../pages/archive.tsx';
import { renderHome } from '../../pages/home.tsx';
import { renderList } from '../../pages/list.tsx';
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

/** `/archive`: years and months with their counts. */
export function archive(context: ReaderContext): Promise<Response> {
  return answerRecord(context, overviewKey, {
    schema: overviewSchema,
    type: htmlType,
    render: (overview) => renderArchive(context.var.page, overview),
  });
}

/** `/volumes/3`, `/archive/2009`, `/archive/2009/02`, `/archive/2009/02/volumes/1`. */
export function list(context: ReaderContext): Promise<Response> {
  const { year, month, volume } = context.req.param();
  const collection = collectionAt(year, month);
  const key = listKey(collection, volume === undefined ? undefined : Number(volume));
  return answerRecord(context, key, {
    schema: listRecordSchema,
    type: htmlType,
    render: (record) => renderList(context.var.page, record),
  });
}

function collectionAt(year: string | undefined, month: string | undefined): Collection {
  if (year === undefined) return all;
  return month === undefined ? yearCollection(year) : monthCollection(`${year}-${month}`);
}
