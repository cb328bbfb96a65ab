// The ledger: the one writer of a site. A Durable Object that stores every change and projects it to KV.

import { DurableObject } from 'cloudflare:workers';
import type * as v from 'valibot';
import type { Editor, NewEditor, Validity } from '../domain/editors-api.ts';
import type {
  RestorationStanding,
  RestorationStart,
  Row,
  restorationEndSchema,
} from '../domain/keeping-api.ts';
import type { Metadata } from '../domain/kv-keys.ts';
import { isSearchView, type LedgerView } from '../domain/ledger-views.ts';
import type { PlanRequest } from '../domain/plan-api.ts';
import type { Action, Forbidden, Writer } from '../domain/scopes.ts';
import { parseSite, type Site } from '../domain/site.ts';
import { isoInstant } from '../domain/time.ts';
import { type PutBatch, type PutResult, putArticles } from './changes/put-articles.ts';
import { type MediaResult, putMedia, type SentMedia } from './changes/put-media.ts';
import { putWords, type WordsChange } from './changes/put-words.ts';
import { restoreArticle, type Standing, withdrawArticle } from './changes/withdraw-article.ts';
import { Clockwork } from './clockwork.ts';
import { addEditor, findEditor, listEditors, renewEditor, revokeEditor } from './editors.ts';
import { type EventQuery, listEvents } from './events.ts';
import { exportChanges } from './exporting/export-changes.ts';
import { exportHead, lastEvent } from './exporting/export-head.ts';
import { exportKeys, exportTables } from './exporting/export-tables.ts';
import { settleHubs } from './hubs/pings.ts';
import { judgeAction } from './judge-action.ts';
import { findMedia, findMissing, streamMedia } from './media-rows.ts';
import { type PlanResult, planChange } from './planning/plan-change.ts';
import {
  countDirty,
  doubtDirtyKeys,
  expectNothingInKv,
  lastModified,
} from './projection/dirty-keys.ts';
import { entityTag, tagOf } from './projection/drain.ts';
import { markEverything } from './projection/mark-keys.ts';
import { openMedia } from './projection/media-record.ts';
import { renderKey } from './projection/render-key.ts';
import { adoptKv } from './restoring/adopt-kv.ts';
import {
  abandonRestoration,
  beginRestoration,
  keysOfNothing,
  restorationStanding,
} from './restoring/begin.ts';
import { endRestoration, judgeEnd } from './restoring/end.ts';
import type { RestorationFailure } from './restoring/failures.ts';
import { isRestoring } from './restoring/standing.ts';
import { lackingFiles, storeFile } from './restoring/store-file.ts';
import { storeRows } from './restoring/store-rows.ts';
import { migrate } from './schema.ts';
import { beginIndex } from './search/build-index.ts';
import { Searches } from './search/searches.ts';
import { beginSession, type Exchange, findSession, sweepSessions } from './sessions.ts';
import { listArticles, readArticle } from './site-articles.ts';
import { readState, writeState } from './state.ts';
import { renderView } from './views/render-view.ts';
import { describeWords } from './words.ts';

/** What the ledger needs of its environment, besides the site's settings. */
export interface LedgerEnv {
  readonly KV: KVNamespace;
}

/** Raised when what is written to KV changes its form: everything is then written anew. */
const projectionVersion = 3;

/** What readers are answered while the ledger is being restored: they are to come back. */
export type Restoring = 'restoring';

/** The Durable Object. Its methods answer values, never throw for what a caller can do wrong. */
export class Ledger extends DurableObject<LedgerEnv> {
  readonly #site: Site;
  readonly #storage: DurableObjectStorage;
  readonly #searches: Searches;
  readonly #clockwork: Clockwork;
  #planning: Promise<unknown> = Promise.resolve();

  constructor(state: DurableObjectState, env: LedgerEnv) {
    super(state, env);
    this.#site = parseSite(env);
    this.#storage = state.storage;
    this.#searches = new Searches(state.storage.sql, this.#site);
    this.#clockwork = new Clockwork({
      ...{ storage: this.#storage, site: this.#site, kv: env.KV },
      waitUntil: (promise) => state.waitUntil(promise),
    });
    state.blockConcurrencyWhile(async () => {
      migrate(this.#storage);
      this.#storage.transactionSync(() => {
        doubtDirtyKeys(this.#storage.sql);
        settleHubs(this.#storage.sql, this.#site);
        beginIndex(this.#storage.sql);
        this.#noticeChangedSettings();
      });
      await this.#clockwork.arm(Date.now());
    });
  }

  /** Puts articles, all or none. Returns after the transaction is committed. */
  put(batch: PutBatch, { name, scopes }: Writer): PutResult {
    const putting = { editor: name, scopes, now: Date.now() };
    return putArticles(this.#storage, this.#site, batch, putting);
  }

  /** Why a token with these scopes may not do it, and whom to ask; undefined where it may. */
  judge(scopes: Writer['scopes'], action: Action): Forbidden | undefined {
    return judgeAction(this.#storage.sql, { scopes, now: Date.now() }, action);
  }

  /**
   * What subscribers would see of a change, which is taken back again: nothing is stored. One after the
   * other, since each holds all the documents that it weighs, and there are 128 MB for all.
   */
  plan(request: PlanRequest, { name, scopes }: Writer): Promise<PlanResult> {
    const planned = this.#planning.then(() => {
      const putting = { editor: name, scopes, now: Date.now() };
      return planChange(this.#storage, this.#site, request, putting);
    });
    this.#planning = planned.catch(() => undefined);
    return planned;
  }

  /** Puts a file that articles may refer to. Returns after the transaction is committed. */
  putMedia(media: SentMedia, editor: string): Promise<MediaResult> {
    return putMedia(this.#storage, media, editor, Date.now());
  }

  /** Those of the files, by their SHA-256, that the ledger does not have. */
  missingMedia(hashes: readonly string[]): string[] {
    return findMissing(this.#storage.sql, hashes);
  }

  /** Withdraws an article from readers, or cancels its opening, so that it is a draft again. */
  withdraw(asked: Omit<Standing, 'now'>): ReturnType<typeof withdrawArticle> {
    return withdrawArticle(this.#storage, this.#site, { ...asked, now: Date.now() });
  }

  /** Gives a withdrawn article back to readers. */
  restore(asked: Omit<Standing, 'now'>): ReturnType<typeof restoreArticle> {
    return restoreArticle(this.#storage, this.#site, { ...asked, now: Date.now() });
  }

  /** A page of the articles, as editors see them. */
  list(after: string, limit: number): ReturnType<typeof listArticles> {
    return listArticles(this.#storage.sql, after, limit);
  }

  /** An article with its source; undefined where there is none under the id or slug. */
  read(reference: string, revision?: number): ReturnType<typeof readArticle> {
    return readArticle(this.#storage.sql, reference, revision);
  }

  /**
   * A key of the projection as it is now, for readers whom KV could not answer; null where there is
   * nothing. Articles that are not open are not there.
   */
  async project(key: string): Promise<
    | {
        value: string | Uint8Array | ReadableStream<Uint8Array>;
        metadata: Metadata;
      }
    | null
    | Restoring
  > {
    const { sql } = this.#storage;
    if (isRestoring(sql)) return 'restoring';
    // Without a date while KV is behind: what is written within this second would bear the same one.
    const modified = lastModified(sql, key);
    const dated = modified === undefined ? {} : { modified: isoInstant(modified) };
    const media = openMedia(sql, key);
    if (media) {
      const { value, ...rest } = media;
      return { value, metadata: { ...dated, ...rest } };
    }
    const rendered = renderKey(sql, this.#site, key);
    if (!rendered) return null;
    const { value, ...rest } = rendered;
    return { value, metadata: { ...dated, ...rest, etag: await tagOf(rendered) } };
  }

  /** A view as JSON, for readers; null where there is nothing. */
  async view(view: LedgerView): Promise<{ value: string; metadata: Metadata } | null | Restoring> {
    if (isRestoring(this.#storage.sql)) return 'restoring';
    const record = isSearchView(view)
      ? this.#searches.answer(view)
      : renderView(this.#storage.sql, this.#site, view);
    if (!record) return null;
    const value = JSON.stringify(record);
    return { value, metadata: { etag: await entityTag(value) } };
  }

  /** The word list that conversions between the scripts heed, with its SHA-256. */
  words(): ReturnType<typeof describeWords> {
    return describeWords(this.#storage.sql);
  }

  /** Puts a word list in the place of the present one. Returns after the transaction is committed. */
  putWords(change: Omit<WordsChange, 'now'>): ReturnType<typeof putWords> {
    return putWords(this.#storage, { ...change, now: Date.now() });
  }

  /** The editor whose token has this id and SHA-256; undefined where it is not valid, and when it expired where it was. */
  authenticate(id: string, tokenSha256: string): ReturnType<typeof findEditor> {
    const { sql } = this.#storage;
    const now = Date.now();
    return findEditor(sql, id, tokenSha256, now) ?? findSession(sql, id, tokenSha256, now);
  }

  /** Begins a session for a job that proved what it is, unless it shows the same proof again. */
  beginSession(exchange: Exchange): ReturnType<typeof beginSession> | { reason: Restoring } {
    const { sql } = this.#storage;
    if (isRestoring(sql)) return { reason: 'restoring' };
    return this.#storage.transactionSync(() => beginSession(sql, exchange, Date.now()));
  }

  /** All editors. */
  editors(): Editor[] {
    return listEditors(this.#storage.sql);
  }

  /** Adds an editor whose token has this id and SHA-256. */
  addEditor(
    editor: NewEditor & { id: string; tokenSha256: string },
    by: string,
  ): ReturnType<typeof addEditor> {
    const { sql } = this.#storage;
    return this.#storage.transactionSync(() => addEditor(sql, editor, by, Date.now()));
  }

  /** Gives an editor another token, which has this SHA-256, in the place of the present one. */
  renewEditor(
    renewal: Validity & { id: string; tokenSha256: string },
    by: string,
  ): ReturnType<typeof renewEditor> {
    const { sql } = this.#storage;
    return this.#storage.transactionSync(() => renewEditor(sql, renewal, by, Date.now()));
  }

  /** Revokes an editor's token; false where there is no such editor. */
  revokeEditor(id: string, by: string): boolean {
    const { sql } = this.#storage;
    return this.#storage.transactionSync(() => revokeEditor(sql, id, by, Date.now()));
  }

  /** A page of the log of who did what. */
  events(query: EventQuery): ReturnType<typeof listEvents> {
    return listEvents(this.#storage.sql, query);
  }

  /** What there is to export. */
  exportHead(): ReturnType<typeof exportHead> {
    return exportHead(this.#storage.sql, this.#site);
  }

  /** What happened after an event that has this hash, with all that it left behind. */
  exportChanges(after: number, hash: string): ReturnType<typeof exportChanges> {
    return exportChanges(this.#storage.sql, after, hash);
  }

  /** The tables of an export that are no article's. */
  exportTables(): ReturnType<typeof exportTables> {
    return exportTables(this.#storage.sql);
  }

  /** Entity tags and dates of what readers get, a page of them. */
  exportKeys(after: string): ReturnType<typeof exportKeys> {
    return exportKeys(this.#storage.sql, after);
  }

  /** The bytes of any file, also of one that is not for readers; undefined where there is none. */
  exportFile(sha256: string): { type: string; value: ReadableStream<Uint8Array> } | undefined {
    const facts = findMedia(this.#storage.sql, sha256);
    return facts && { type: facts.type, value: streamMedia(this.#storage.sql, sha256) };
  }

  /** True while an export is being restored. */
  isRestoring(): boolean {
    return isRestoring(this.#storage.sql);
  }

  /** Whether an export can be restored, and how far that is. */
  restorationStanding(): RestorationStanding {
    return restorationStanding(this.#storage.sql, this.#site);
  }

  /** Begins to restore an export, or goes on: what readers got of the empty site is taken from them first. */
  async beginRestoration(start: RestorationStart): Promise<RestorationFailure | undefined> {
    const failure = beginRestoration(this.#storage, start);
    if (failure) return failure;
    // No other pass begins any more.
    await this.#clockwork.rest();
    const { sql } = this.#storage;
    for (const key of keysOfNothing(sql)) {
      await this.env.KV.delete(key);
      sql.exec('DELETE FROM projection WHERE key = ?', key);
    }
    return undefined;
  }

  /** Stores rows of an export. */
  restoreRows(table: string, rows: readonly Row[]): ReturnType<typeof storeRows> {
    return storeRows(this.#storage, table, rows);
  }

  /** Stores a file of an export. */
  restoreFile(sha256: string, bytes: Uint8Array): ReturnType<typeof storeFile> {
    return storeFile(this.#storage, sha256, bytes);
  }

  /** Those of an export's files that are still to be sent. */
  lackingFiles(hashes: readonly string[]): string[] {
    return lackingFiles(this.#storage.sql, hashes);
  }

  /** Opens the restored ledger; readers get everything within the next minutes. */
  async endRestoration(
    editor: string,
  ): Promise<v.InferOutput<typeof restorationEndSchema> | RestorationFailure> {
    const { sql } = this.#storage;
    const lack = judgeEnd(sql);
    if (lack) return lack;
    await adoptKv(sql, this.env.KV);
    const failure = endRestoration(this.#storage, this.#site, { editor, now: Date.now() });
    return failure ?? { event: lastEvent(sql), ...this.projectionState() };
  }

  /** Gives a restoration up, so that the ledger is empty again. */
  async abandonRestoration(): Promise<RestorationFailure | undefined> {
    const failure = abandonRestoration(this.#storage);
    if (failure) return failure;
    this.#noticeChangedSettings();
    await this.#clockwork.arm(Date.now());
    return undefined;
  }

  /** Wakes the ledger, so that it sees changed settings and an alarm that the platform lost. */
  async wake(): Promise<void> {
    sweepSessions(this.#storage.sql, Date.now());
    await this.#clockwork.arm(Date.now());
  }

  /** How many keys wait to be written. */
  projectionState(): { waiting: number } {
    return { waiting: countDirty(this.#storage.sql) };
  }

  /** Marks the whole projection to be written anew, as if KV were empty. */
  async rebuild(): Promise<{ waiting: number }> {
    this.#storage.transactionSync(() => {
      markEverything(this.#storage.sql);
      expectNothingInKv(this.#storage.sql);
    });
    await this.#clockwork.arm(Date.now());
    return this.projectionState();
  }

  /** See `Clockwork`: opens what is due, and brings before readers what has changed. */
  override alarm(): Promise<void> {
    return this.#clockwork.run();
  }

  /** The projection shows the site's settings, so that it is written anew when they or its form change. */
  #noticeChangedSettings(): void {
    const { sql } = this.#storage;
    if (readState(sql, 'founded') === undefined) {
      writeState(sql, 'founded', String(Date.now()));
    }
    const settings = JSON.stringify({ projectionVersion, site: this.#site });
    if (readState(sql, 'settings') === settings) return;
    markEverything(sql);
    writeState(sql, 'settings', settings);
  }
}
