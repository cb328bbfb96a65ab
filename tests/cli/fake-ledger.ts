// A ledger in memory that judges and stores what is put as the real one does.

import type { Article } from '../../src/domain/article.ts';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { inspectMedia } from '../../src/domain/media/inspect-media.ts';
import type { MediaFacts } from '../../src/domain/media/media-facts.ts';
import { isMediaType } from '../../src/domain/media/media-types.ts';
import { parseArticle } from '../../src/domain/parse-article.ts';
import type {
  Batch,
  BatchItem,
  BatchOutcome,
  PutOutcome,
  SiteArticle,
} from '../../src/domain/publishing-api.ts';
import type { ChangeKind } from '../../src/domain/revision.ts';
import { sha256 as hash } from '../../src/domain/sha256.ts';

/** An article with the sources of all its revisions. */
export interface StoredArticle extends SiteArticle {
  sources: string[];
  /** `each`, `none`, or the id of its digest. */
  announcement: string;
}

/** Why something was refused: the reason, and what else the problem document says. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly more?: object;
}

/** What is stored, how it opens, and what is refused. */
export class FakeLedger {
  readonly articles = new Map<string, StoredArticle>();
  /** Files, by their SHA-256. */
  readonly media = new Map<string, MediaFacts>();
  /** By a digest's id: the hash of what the site composed last. */
  readonly #composed = new Map<string, string>();
  editor = '李四';
  now = '2026-11-20T02:00:00.000Z';

  /** Stores a source as somebody else would, without HTTP. */
  async put(
    source: string,
    slug: string,
    kind: ChangeKind = 'publish',
    note?: string,
    at?: number,
  ) {
    return this.#write(source, slug, { kind, note, at, announcement: 'each', draft: false });
  }

  /** Stores a source as somebody else's draft, without HTTP. */
  async keep(source: string, slug: string) {
    const writing = { kind: 'publish', note: undefined, at: undefined } as const;
    return this.#write(source, slug, { ...writing, announcement: 'each', draft: true });
  }

  find(reference: string): StoredArticle | undefined {
    return (
      this.articles.get(reference) ??
      [...this.articles.values()].find(({ slug }) => slug === reference)
    );
  }

  /** Withdraws as the site does: what is scheduled becomes a draft, and bears no revision of that. */
  withdraw(reference: string, base: number, reason: string): PutOutcome | Refusal {
    const article = this.find(reference);
    if (!article) return { status: 404, reason: 'unknown-article' };
    const current = article.revisions.at(-1);
    if (article.state === 'draft') return this.#describe(article, 'unchanged');
    if (article.state === 'withdrawn') {
      return current?.note === reason
        ? this.#describe(article, 'unchanged')
        : { status: 409, reason: 'withdrawn' };
    }
    if (current?.number !== base) return { status: 412, reason: 'stale-base', more: { current } };
    if (article.state === 'scheduled') article.state = 'draft';
    else this.#change(article, 'withdrawal', reason);
    return this.#describe(article, 'updated');
  }

  restore(reference: string, base: number, note?: string): PutOutcome | Refusal {
    const article = this.find(reference);
    if (!article) return { status: 404, reason: 'unknown-article' };
    const current = article.revisions.at(-1);
    if (['draft', 'scheduled'].includes(article.state)) {
      return { status: 409, reason: 'not-opened' };
    }
    if (article.state === 'open') {
      return current?.kind === 'restoration' && current.note === note
        ? this.#describe(article, 'unchanged')
        : { status: 409, reason: 'not-withdrawn' };
    }
    if (current?.number !== base) return { status: 412, reason: 'stale-base', more: { current } };
    this.#change(article, 'restoration', note);
    return this.#describe(article, 'updated');
  }

  /** All items or none. */
  putAll(batch: Partial<Batch> & Pick<Batch, 'items'>): BatchOutcome | Refusal {
    const { digest, more = false, announce } = batch;
    for (const [item, one] of batch.items.entries()) {
      const refusal = this.#judge(one, digest);
      if (refusal) return { ...refusal, more: { item, ...refusal.more } };
    }
    const ends = digest !== undefined && !more;
    const isNews = batch.items.some((one) => this.#isNews(one));
    if (ends && this.#isTaken(digest, isNews)) return { status: 409, reason: 'digest-taken' };
    const outcomes = batch.items.map((one) => this.#store(one, digest ?? announce));
    return { outcomes, ...(ends ? this.#digest(digest, isNews) : {}) };
  }

  /** Takes a file as the site does; `status` is 201 where it is new. */
  async putMedia(
    sha256: string,
    type: string,
    bytes: Uint8Array,
  ): Promise<{ status: number; facts: MediaFacts } | Refusal> {
    if (hash(bytes) !== sha256) return { status: 422, reason: 'hash-mismatch' };
    const claimed = isMediaType(type) ? type : undefined;
    const inspection = await inspectMedia(bytes, claimed);
    if (!claimed || !inspection.ok) return { status: 415, reason: 'media-refused' };
    const { ok: _, ...kind } = inspection;
    const facts = { sha256, size: bytes.length, ...kind };
    const status = this.media.has(sha256) ? 200 : 201;
    this.media.set(sha256, facts);
    return { status, facts };
  }

  #judge(item: BatchItem, digest: string | undefined): Refusal | undefined {
    const article = parse(item);
    const known = this.articles.get(article.id);
    if (this.#isAsAsked(item)) return undefined;
    const files = Object.entries(article.files ?? {})
      .filter(([, sha256]) => !this.media.has(sha256))
      .map(([path, sha256]) => ({ item: 0, path, sha256 }));
    if (files.length > 0) return { status: 422, reason: 'media-missing', more: { files } };
    const current = known?.revisions.at(-1);
    if ((current?.number ?? null) !== item.base) {
      return { status: 412, reason: 'stale-base', more: current ? { current } : {} };
    }
    if (item.draft && known && known.state !== 'draft') {
      return { status: 409, reason: 'not-a-draft' };
    }
    if (item.at !== undefined && article.published !== undefined) {
      return { status: 422, reason: 'published-in-source' };
    }
    const asked = item.at ?? article.published;
    const isLater = asked !== undefined && asked > Date.parse(this.now);
    if (this.#isNews(item) && digest && isLater) return { status: 422, reason: 'digest-scheduled' };
    if (!known || known.state === 'scheduled' || known.state === 'draft') return undefined;
    if (asked !== undefined && asked !== Date.parse(known.published)) {
      return { status: 422, reason: 'published-fixed' };
    }
    if (known.state === 'withdrawn') return { status: 409, reason: 'withdrawn', more: { current } };
    return item.kind ? undefined : { status: 422, reason: 'kind-missing' };
  }

  /** True for what readers have not had and get with this. */
  #isNews(item: BatchItem): boolean {
    const known = this.articles.get(parse(item).id);
    return (!known || known.state === 'draft') && !item.draft;
  }

  /** True where sending it changes nothing. */
  #isAsAsked(item: BatchItem): boolean | undefined {
    const article = parse(item);
    const known = this.articles.get(article.id);
    return (
      known?.revisions.at(-1)?.sha256 === hashSource(item.source) &&
      known.slug === article.slug &&
      (item.draft ||
        (known.state !== 'draft' &&
          (item.at === undefined || item.at === Date.parse(known.published))))
    );
  }

  #store(item: BatchItem, announcement: string | undefined): PutOutcome {
    const { source, slug = '', kind, note, at, draft = false } = item;
    const known = this.articles.get(parse(item).id);
    if (known && this.#isAsAsked(item)) return this.#describe(known, 'unchanged');
    if (known && known.revisions.at(-1)?.sha256 === hashSource(source)) {
      // Another time of opening is no revision.
      known.published = at === undefined ? known.published : new Date(at).toISOString();
      if (known.state === 'draft') known.announcement = announcement ?? known.announcement;
      known.state = this.#stateAt(known.published);
      return this.#describe(known, 'updated');
    }
    const isOpen = known?.state === 'open';
    const kindNow = !known ? 'publish' : isOpen ? (kind ?? 'minor') : 'minor';
    const stored = this.#write(source, slug, { kind: kindNow, note, at, announcement, draft });
    return this.#describe(stored, known ? 'updated' : 'created');
  }

  #write(
    source: string,
    slug: string,
    { kind, note, at, announcement, draft }: Writing,
  ): StoredArticle {
    const article = parse({ source, slug });
    const known = this.articles.get(article.id);
    const isFixed = known?.state === 'open' || known?.state === 'withdrawn';
    const opening = at ?? article.published;
    // A time that stood in the source and was taken out of it is kept no longer.
    const before = known && parse({ source: known.sources.at(-1) ?? '', slug });
    const isKept = opening === undefined && before?.published === undefined;
    const published =
      known && (isFixed || isKept)
        ? known.published
        : new Date(opening ?? Date.parse(this.now)).toISOString();
    const isSettled = known !== undefined && (draft || known.state !== 'draft');
    const number = (known?.revisions.length ?? 0) + 1;
    const revision = {
      ...{ number, kind, at: this.now, sha256: hashSource(source), editor: this.editor },
      ...(note && { note }),
    };
    const stored: StoredArticle = {
      ...{ id: article.id, slug: article.slug, title: article.title, issued: article.issued },
      ...{ state: draft ? 'draft' : this.#stateAt(published), published, updated: this.now },
      announcement: isSettled
        ? known.announcement
        : (announcement ?? known?.announcement ?? 'each'),
      revisions: [...(known?.revisions ?? []), revision],
      sources: [...(known?.sources ?? []), source],
    };
    this.articles.set(article.id, stored);
    return stored;
  }

  #stateAt(published: string): 'open' | 'scheduled' {
    return Date.parse(published) > Date.parse(this.now) ? 'scheduled' : 'open';
  }

  /** A revision with the same source. */
  #change(article: StoredArticle, kind: 'withdrawal' | 'restoration', note?: string): void {
    const { number = 0, sha256 = '' } = article.revisions.at(-1) ?? {};
    const more = note === undefined ? {} : { note };
    const revision = { number: number + 1, kind, at: this.now, sha256, editor: this.editor };
    article.revisions = [...article.revisions, { ...revision, ...more }];
    article.sources = [...article.sources, article.sources.at(-1) ?? ''];
    article.state = kind === 'withdrawal' ? 'withdrawn' : 'open';
    article.updated = this.now;
  }

  /** The open articles that a digest announces, newest document first. */
  #listed(digest: string): StoredArticle[] {
    return [...this.articles.values()]
      .filter(({ announcement, state }) => announcement === digest && state === 'open')
      .sort((a, b) => (a.issued > b.issued ? -1 : a.issued < b.issued ? 1 : 0));
  }

  /** True where the id is another article's, or where something new would overwrite what an editor made of the digest. */
  #isTaken(id: string, isNews: boolean): boolean {
    const before = this.articles.get(id);
    const composed = this.#composed.get(id);
    if (!before) return composed !== undefined;
    if (composed === undefined) return true;
    const isAsComposed = before.revisions.at(-1)?.sha256 === composed;
    return isNews && !(isAsComposed && before.state !== 'withdrawn');
  }

  /** The article that the site writes itself; a further batch makes it longer where it brings something new. */
  #digest(id: string, isNews: boolean): { digest?: PutOutcome } {
    const before = this.articles.get(id);
    if (before && !isNews) return { digest: this.#describe(before, 'unchanged') };
    const listed = this.#listed(id);
    if (listed.length === 0) return {};
    const head = `id: ${id}\ntitle: 匯總\nissuer: 站點\nissued: 2026-11-20\nlang: zh-Hant`;
    const source = `---\n${head}\n---\n\n${listed.map(({ slug }) => `- ${slug}`).join('\n')}\n`;
    if (before?.sources.at(-1) === source) return { digest: this.#describe(before, 'unchanged') };
    const kind = before ? 'minor' : 'publish';
    const writing = { kind, note: undefined, at: undefined, draft: false } as const;
    const stored = this.#write(source, before?.slug ?? `digest-${id.slice(-12)}`, {
      ...writing,
      announcement: 'each',
    });
    this.#composed.set(id, hashSource(source));
    return { digest: this.#describe(stored, before ? 'updated' : 'created') };
  }

  #describe(article: StoredArticle, outcome: PutOutcome['outcome']): PutOutcome {
    const { id, slug, state, published, updated, revisions } = article;
    return {
      ...{ outcome, id, slug, state, published, updated },
      sha256: revisions.at(-1)?.sha256 ?? '',
      revision: revisions.length,
      url: `https://bulletin.example.cn/articles/${slug}`,
    };
  }
}

interface Writing {
  readonly kind: ChangeKind;
  readonly note: string | undefined;
  readonly at: number | undefined;
  readonly announcement: string | undefined;
  readonly draft: boolean;
}

function parse({ source, slug = '' }: Pick<BatchItem, 'source' | 'slug'>): Article {
  return parseArticle(source, { slug, timeZone: 'UTC' }).article ?? fail();
}

function fail(): never {
  throw new Error('the test’s article has errors');
}
