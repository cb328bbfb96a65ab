// The search: its page, its feeds, and the description by which browsers know it.

import * as v from 'valibot';
import { feedTypes } from '../../domain/addresses.ts';
import { type FeedFormat, overviewKey } from '../../domain/kv-keys.ts';
import type { SearchView } from '../../domain/ledger-views.ts';
import { type ParsedSearch, parseSearch, searchFeedPath } from '../../domain/search/query.ts';
import { searchFeedRecordSchema, searchRecordSchema } from '../../domain/search/record.ts';
import { type Overview, overviewSchema } from '../../domain/stored-records.ts';
import { renderOpenSearch } from '../../feeds/open-search.ts';
import {
  renderBadSearch,
  renderSearch,
  renderSearchBusy,
  renderSearchStart,
  type Searched,
} from '../../pages/search.tsx';
import { Allowance } from '../http/allowance.ts';
import type { Handler } from '../http/methods.ts';
import { noCache, respond, searchFeedCache, shortCache } from '../http/respond.ts';
import { readProjection, readView, textOf } from '../read-projection.ts';
import { answerMade } from './made-document.ts';
import { answerNotFound } from './notices.ts';
import { answerRecord, htmlType, makeValidators } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';

/** Searches that one isolate makes: a burst of 30, then five a second. The ledger has a budget for all of them. */
const searchAllowance = new Allowance(30, 5);

/** `/search`: the form, and what was found. */
export async function search(context: ReaderContext): Promise<Response> {
  const asked = readSearch(context);
  if (asked.problems.length > 0) return answerBadSearch(context, asked);
  return asked.isEmpty ? answerStart(context, asked) : answerResults(context, asked);
}

/** `/search/atom.xml` and its like: what matches a search, the newest first; nothing without a query. */
export function searchFeedRoute(format: FeedFormat): Handler<ReaderContext> {
  return async (context) => {
    const { query, isEmpty, problems } = readSearch(context, true);
    if (problems.length > 0) return answerBadSearch(context, { query, problems });
    if (isEmpty) return answerNotFound(context);
    const { order: _, page: __, ...search } = query;
    const view = { kind: 'search-feed', search, format } as const;
    const read = await readSearchView(context, view, searchFeedRecordSchema);
    if (!read) return answerBusy(context, { query, overview: undefined });
    const self = context.var.page.site.origin + searchFeedPath(search, format);
    return respond(context.req.raw, {
      body: read.record.document,
      etag: `"${read.etag}"`,
      type: `${feedTypes[format]}; charset=utf-8`,
      cacheControl: searchFeedCache,
      headers: { Link: `<${self}>; rel="self"` },
    });
  };
}

/** `/opensearch.xml`. */
export function openSearch(context: ReaderContext): Promise<Response> {
  return answerMade(context, {
    body: renderOpenSearch(context.var.page.site),
    type: 'application/opensearchdescription+xml; charset=utf-8',
    cacheControl: shortCache,
  });
}

/** A feed has neither order nor pages, so that whatever is said of them does not matter. */
function readSearch({ req }: ReaderContext, isFeed = false): ParsedSearch {
  return parseSearch({
    q: req.query('q'),
    year: req.query('year'),
    issuer: req.query('issuer'),
    topic: req.query('topic'),
    order: isFeed ? undefined : req.query('order'),
    page: isFeed ? undefined : req.query('page'),
  });
}

function answerStart(context: ReaderContext, { query }: ParsedSearch): Promise<Response> {
  return answerRecord(context, overviewKey, {
    schema: overviewSchema,
    type: htmlType,
    render: (overview) => renderSearchStart(context.var.page, { query, overview }),
  });
}

async function answerResults(context: ReaderContext, { query }: ParsedSearch): Promise<Response> {
  const [read, choices] = await Promise.all([
    readSearchView(context, { kind: 'search', query }, searchRecordSchema),
    readChoices(context),
  ]);
  const { overview } = choices;
  if (!read) return answerBusy(context, { query, overview });
  return respond(context.req.raw, {
    body: '',
    render: () => renderSearch(context.var.page, { query, overview, found: read.record }),
    type: htmlType,
    cacheControl: shortCache,
    ...makeValidators(context, { etag: `${read.etag}-${choices.etag}` }),
  });
}

interface Choices {
  readonly etag: string;
  readonly overview: Overview | undefined;
}

/** What the form offers to choose from. Where KV fails it offers nothing, and the search goes on. */
async function readChoices({ env }: ReaderContext): Promise<Choices> {
  const nothing = { etag: '', overview: undefined };
  const read = await readProjection(env, overviewKey);
  if (read.kind !== 'found') return nothing;
  const parsed = v.safeParse(overviewSchema, JSON.parse(await textOf(read)));
  return parsed.success ? { etag: read.metadata.etag, overview: parsed.output } : nothing;
}

type Outcome = { outcome: 'found' } | { outcome: 'busy' };

/** What the ledger found; undefined where it does not answer, or not now. */
async function readSearchView<S extends v.GenericSchema<unknown, Outcome>>(
  { env }: ReaderContext,
  view: SearchView,
  schema: S,
): Promise<{ record: Extract<v.InferOutput<S>, { outcome: 'found' }>; etag: string } | undefined> {
  const read = await readView(env, view, searchAllowance);
  if (read.kind !== 'found') return undefined;
  const record = v.parse(schema, JSON.parse(await textOf(read)));
  return isFound(record) ? { record, etag: read.metadata.etag } : undefined;
}

function isFound<T extends Outcome>(record: T): record is Extract<T, { outcome: 'found' }> {
  return record.outcome === 'found';
}

/** 400: all that is wrong, and the form to mend it in. */
async function answerBadSearch(
  context: ReaderContext,
  { query, problems }: Pick<ParsedSearch, 'query' | 'problems'>,
): Promise<Response> {
  const { overview } = await readChoices(context);
  return context.html(renderBadSearch(context.var.page, { query, overview, problems }), 400, {
    'Cache-Control': 'public, max-age=60',
  });
}

/** 503 with Retry-After: too much is searched for, or the ledger does not answer. */
function answerBusy(context: ReaderContext, searched: Searched): Response {
  return context.html(renderSearchBusy(context.var.page, searched), 503, {
    'Cache-Control': noCache,
    'Retry-After': '10',
  });
}
