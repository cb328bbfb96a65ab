// What the site knows of its articles.

import type * as v from 'valibot';
import {
  articleListSchema,
  articleWithSourceSchema,
  maxArticlesListed,
  type SiteArticle,
} from '../../domain/publishing-api.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { makeCounter } from '../terminal/counter.ts';
import { callApi } from './call-api.ts';
import type { Site } from './open-site.ts';
import type { SiteResult } from './site-failure.ts';

/** An article with the source of one of its revisions. */
export type ArticleWithSource = v.InferOutput<typeof articleWithSourceSchema>;

/** Every article of the site, in as many requests as it takes. */
export async function loadSiteArticles(
  session: Session,
  site: Site,
): Promise<SiteResult<SiteArticle[]>> {
  const articles: SiteArticle[] = [];
  const { asking: label } = messagesFor(session, publishMessages);
  const counter = makeCounter(session, { label, total: undefined });
  for (let after: string | null = ''; after !== null; ) {
    const path: string = `/api/articles?limit=${maxArticlesListed}${after && `&after=${encodeURIComponent(after)}`}`;
    const page = await callApi(session, site, { path }, articleListSchema);
    if (!page.ok) return page;
    articles.push(...page.value.articles);
    counter.advance(page.value.articles.length);
    // A cursor that does not move would ask for ever.
    after = page.value.next === after ? null : page.value.next;
  }
  counter.clear();
  return { ok: true, value: articles };
}

/** One article by its slug or id, with the source of its current revision or of the one asked for. */
export function loadSiteArticle(
  session: Session,
  site: Site,
  reference: string,
  revision?: number,
): Promise<SiteResult<ArticleWithSource>> {
  const base = `/api/articles/${encodeURIComponent(reference)}`;
  const path = revision === undefined ? base : `${base}/revisions/${revision}`;
  return callApi(session, site, { path }, articleWithSourceSchema);
}
