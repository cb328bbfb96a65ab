// Plans a change: what subscribers would see of it, found by doing it and taking it back.

import { all } from '../../domain/collection.ts';
import type { FeedPlan, PlanRequest } from '../../domain/plan-api.ts';
import type { BatchOutcome } from '../../domain/publishing-api.ts';
import type { Site } from '../../domain/site.ts';
import type { ChangeStorage } from '../changes/change-storage.ts';
import type { Putting } from '../changes/put-articles.ts';
import { forgetBodies } from '../projection/render-body.ts';
import { type Acted, actOut, type ItemFailure, type PlanFailure } from './act-out.ts';
import { compareEntries } from './compare-entries.ts';
import { outlineFeeds, outlineRefusals } from './outline-feeds.ts';
import {
  type EntryState,
  type FeedState,
  findInHistory,
  findMembers,
  readFeedState,
} from './read-feed-state.ts';
import { rehearse } from './rehearse.ts';
import { findTouched, readMarks, type TouchedFeed } from './touched-feeds.ts';
import { draftFeeds, type FeedDrafts, Scales, weighDrafts } from './weigh-documents.ts';

/** What would happen, before the documents are weighed; or why nothing can be planned. */
type Foreseen =
  | { readonly ok: false; readonly failure: PlanFailure }
  | ({
      readonly ok: true;
      readonly refusals: readonly ItemFailure[];
      readonly feeds: readonly ForeseenFeed[];
    } & BatchOutcome);

type ForeseenFeed = Pick<FeedPlan, 'collection' | 'entries' | 'total' | 'bulletins'> & {
  readonly drafts: FeedDrafts;
};

/** The plan; refusals are the ledger's own, to be described by whoever answers. */
export type PlanResult =
  | { readonly ok: false; readonly failure: PlanFailure }
  | ({
      readonly ok: true;
      readonly refusals: readonly ItemFailure[];
      readonly feeds: readonly FeedPlan[];
    } & BatchOutcome);

/** Plans a change. Nothing is stored, whatever comes of it. */
export async function planChange(
  storage: ChangeStorage,
  site: Site,
  request: PlanRequest,
  putting: Putting,
): Promise<PlanResult> {
  if (request.outline) {
    const { sql } = storage;
    const refusals = outlineRefusals(sql, request.outline);
    const feeds = refusals.length > 0 ? [] : outlineFeeds(sql, site, request.outline);
    return { ok: true, outcomes: [], refusals, feeds };
  }
  const foreseen = foresee(storage, site, request, putting);
  if (!foreseen.ok) return foreseen;
  const feeds: FeedPlan[] = [];
  for (const { drafts, ...feed } of foreseen.feeds) {
    const weighed = await weighDrafts(drafts);
    const planned = { ...feed, ...weighed };
    if (isNews(planned)) feeds.push(planned);
  }
  return { ...foreseen, feeds };
}

/** What is marked to be written anew and comes out as it was is none. */
function isNews({ entries, documents, volumes, isWeighed }: FeedPlan): boolean {
  return entries.length + documents.length + volumes.length > 0 || !isWeighed;
}

/** In one turn, so that no other change comes between the rehearsals. */
function foresee(
  storage: ChangeStorage,
  site: Site,
  request: PlanRequest,
  putting: Putting,
): Foreseen {
  try {
    const first = rehearse(storage, (rehearsal) => {
      const marks = readMarks(rehearsal.sql);
      const acted = actOut(rehearsal, site, request, putting);
      return { acted, touched: acted.ok ? findTouched(rehearsal.sql, marks) : [] };
    });
    const { acted, touched } = first;
    if (!acted.ok) return acted;
    const before = readBefore(storage, site, touched, acted);
    const feeds = rehearse(storage, (rehearsal, catchUp) => {
      actOut(rehearsal, site, request, putting);
      catchUp();
      return readAfter(rehearsal.sql, site, touched, before);
    });
    return { ...acted, feeds };
  } finally {
    // Files that were only said to come must not be believed in when the text is rendered for readers.
    if (request.files.length > 0) forgetBodies();
  }
}

interface Before {
  readonly state: FeedState;
  readonly wasInHistory: (entry: EntryState) => boolean;
}

/** What subscribers have when the projection has caught up with what is stored now. */
function readBefore(
  storage: ChangeStorage,
  site: Site,
  touched: readonly TouchedFeed[],
  { outcomes, digest }: Extract<Acted, { ok: true }>,
): ReadonlyMap<string, Before> {
  const articles = [...outcomes, ...(digest ? [digest] : [])].map(({ id }) => id);
  return rehearse(storage, ({ sql }, catchUp) => {
    catchUp();
    return new Map(
      touched.map(({ collection }) => {
        const state = readFeedState(sql, site, collection);
        const known = findInHistory(sql, collection, articles);
        // What is not changed itself can only come back into the room that something else left.
        const wasInHistory = ({ article, isDerived }: EntryState) =>
          !articles.includes(article) || known.get(article) === isDerived;
        return [collection, { state, wasInHistory }];
      }),
    );
  });
}

function readAfter(
  sql: SqlStorage,
  site: Site,
  touched: readonly TouchedFeed[],
  befores: ReadonlyMap<string, Before>,
): ForeseenFeed[] {
  const scales = new Scales();
  return inOrder(touched).flatMap((feed) => {
    const before = befores.get(feed.collection);
    if (!before) return [];
    const after = readFeedState(sql, site, feed.collection);
    const gone = [...before.state.entries.values()].map(({ article }) => article);
    const members = findMembers(sql, feed.collection, gone, 'present');
    const entries = compareEntries(before.state, after, {
      wasInHistory: before.wasInHistory,
      isMember: (article) => members.has(article),
    });
    const bulletins = { before: before.state.bulletins, after: after.bulletins };
    const drafts = draftFeeds(sql, site, feed, after.document, scales);
    return [{ collection: feed.collection, entries, total: after.entries.size, bulletins, drafts }];
  });
}

/** Everything first: most subscribe to it, and it is weighed before anything is left out. */
function inOrder(touched: readonly TouchedFeed[]): TouchedFeed[] {
  const rank = ({ collection }: TouchedFeed) =>
    collection === all ? 0 : collection.startsWith('edition:') ? 1 : 2;
  return touched.toSorted((a, b) => rank(a) - rank(b));
}
