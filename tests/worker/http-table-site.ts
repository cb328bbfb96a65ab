// The site of the table: one of each state that an article can be in, and volumes that are closed.

import { expect } from 'vitest';
import { seedArticles } from '../ledger/seed-articles.ts';
import { sourceWithFiles } from '../media/media-source.ts';
import { names, picture } from './http-table-resources.ts';
import { makeSource } from './make-article.ts';
import { sendFile } from './send-file.ts';
import { call, put, settle } from './site.ts';

const about = { issuer: names.issuer, topics: `[${names.topic}]` };

/** Publishes everything that the table's resources are. */
export async function publishTable(): Promise<void> {
  await seedArticles(1, 50, (n) => makeSource(n, { ...about, issued: '2009-01-19' }));
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  await answered(201, await sendFile(picture, 'image/png'));
  const files = { 'p.png': picture };
  await create(names.article, sourceWithFiles(51, files, '![圖](p.png)\n', about));
  await create(names.withdrawn, makeSource(52, about));
  await create(names.former, makeSource(53, about));
  await create(names.embargoed, makeSource(54, { published: inAnHour }));
  await create(names.english, makeSource(55, { ...about, lang: 'en' }));
  await answered(200, await changeStanding(names.withdrawn, 1, 'withdrawal', { reason: '重複。' }));
  const renamed = makeSource(53, { ...about, slug: names.present });
  await answered(200, await put(names.former, renamed, 1, '?kind=minor'));
  const mended = makeSource(51, about, '改過的正文。\n');
  await answered(200, await put(names.article, mended, 1, '?kind=minor'));
  await settle();
}

/** Withdraws or restores an article from a revision. */
export function changeStanding(
  slug: string,
  base: number,
  change: 'withdrawal' | 'restoration',
  body: { reason?: string; note?: string },
): Promise<Response> {
  return call('POST', `/articles/${encodeURIComponent(slug)}/${change}`, {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"` },
  });
}

async function create(slug: string, source: string): Promise<void> {
  await answered(201, await put(slug, source));
}

async function answered(status: number, response: Response): Promise<void> {
  expect([response.status, await response.text()]).toEqual([status, expect.anything()]);
}
