// A site in memory that speaks the publishing API over real HTTP, and fails when it is told to.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { parseArticle } from '../../src/domain/parse-article.ts';
import type { BatchItem, SiteArticle } from '../../src/domain/publishing-api.ts';

/** The token that the fake site knows. */
export const goodToken = 'gzt_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

interface StoredArticle extends SiteArticle {
  sources: string[];
}

/**
 * What a test may do instead of an answer: `drop` cuts the connection, `hang` never answers, `page` is
 * some other site's HTML, a number is answered as a failure.
 */
export type Mischief = (
  method: string,
  path: string,
) => 'drop' | 'hang' | 'page' | number | undefined;

/** One fake site. `requests` lists what was asked, `METHOD path`. */
export class FakeSite {
  origin = '';
  readonly requests: string[] = [];
  readonly articles = new Map<string, StoredArticle>();
  /** Former slugs, and the present ones to which readers are sent. */
  readonly formerSlugs = new Map<string, string>();
  mischief: Mischief = () => undefined;
  /** Readers see nothing while this is false. */
  isProjecting = true;
  /** Readers see an article without its last revision while this is false. */
  isShowingLatest = true;
  editor = '李四';
  now = '2026-11-20T02:00:00.000Z';
  readonly #server: Server = createServer(
    (request, response) => void this.#serve(request, response),
  );

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Stores a source as somebody else would, without HTTP. */
  async put(
    source: string,
    slug: string,
    kind: 'publish' | 'minor' | 'correction' = 'publish',
    note?: string,
  ) {
    const { article } = parseArticle(source, { slug, timeZone: 'UTC' });
    if (!article) throw new Error('the test’s article has errors');
    const sha256 = hashSource(source);
    const known = this.articles.get(article.id);
    const published =
      known?.published ?? new Date(article.published ?? Date.parse(this.now)).toISOString();
    const number = (known?.revisions.length ?? 0) + 1;
    const revision = {
      number,
      kind,
      at: this.now,
      sha256,
      editor: this.editor,
      ...(note && { note }),
    };
    const stored: StoredArticle = {
      id: article.id,
      slug: article.slug,
      title: article.title,
      issued: article.issued,
      state: Date.parse(published) > Date.parse(this.now) ? 'scheduled' : 'open',
      published,
      updated: this.now,
      revisions: [...(known?.revisions ?? []), revision],
      sources: [...(known?.sources ?? []), source],
    };
    this.articles.set(article.id, stored);
    return stored;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const method = request.method ?? 'GET';
    this.requests.push(
      `${method} ${decodeURIComponent(url.pathname)}${decodeURIComponent(url.search)}`,
    );
    const body = await readAll(request);
    const mischief = this.mischief(method, url.pathname);
    if (mischief === 'drop') {
      request.socket.destroy();
      return;
    }
    if (mischief === 'hang') return;
    if (mischief === 'page') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
      return;
    }
    const answer =
      mischief === undefined
        ? await this.#answer(method, url, request, body)
        : fail(mischief, 'made-up');
    const { status, json, location } = answer;
    response.writeHead(status, {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      ...(location === undefined ? {} : { location }),
      ...(status === 503 ? { 'retry-after': '0' } : {}),
    });
    response.end(json === undefined ? undefined : JSON.stringify(json));
  }

  async #answer(method: string, url: URL, request: IncomingMessage, body: string): Promise<Answer> {
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith('/api/')) return this.#answerReader(path);
    if (request.headers.authorization !== `Bearer ${goodToken}`)
      return fail(401, 'unauthenticated');
    if (path === '/api/articles') return this.#list(url);
    if (path === '/api/batches')
      return this.#putAll((JSON.parse(body) as { items: BatchItem[] }).items);
    if (path === '/api/whoami') return done(editorOf('000000000000', this.editor));
    if (path === '/api/editors' && method === 'POST') {
      const { name } = JSON.parse(body) as { name: string };
      return { status: 201, json: { ...editorOf('0a1b2c3d4e5f', name), token: goodToken } };
    }
    if (path === '/api/editors') return done({ editors: [editorOf('0a1b2c3d4e5f', '王五')] });
    if (path === '/api/editors/0a1b2c3d4e5f') return { status: 204, json: undefined };
    if (path === '/api/projection/rebuild') return { status: 202, json: { keys: 12, waiting: 12 } };
    const [, reference = '', number] =
      /^\/api\/articles\/([^/]+)(?:\/revisions\/(\d+))?$/.exec(path) ?? [];
    if (method === 'PUT') return this.#putOne(reference, url, request, body);
    return this.#read(reference, number);
  }

  #answerReader(path: string): Answer {
    const open = [...this.articles.values()].filter(({ state }) => state === 'open');
    if (!this.isProjecting) return { status: 404, json: undefined };
    if (path === '/feed.json') {
      return done({ items: open.map(({ id, published }) => ({ id, date_published: published })) });
    }
    const slug = /^\/articles\/(.+)\.json$/.exec(path)?.[1];
    const present = this.formerSlugs.get(slug ?? '');
    if (present)
      return {
        status: 301,
        json: undefined,
        location: `/articles/${encodeURIComponent(present)}.json`,
      };
    const article = open.find((candidate) => candidate.slug === slug);
    const shown = this.isShowingLatest ? undefined : -1;
    return article
      ? done({ revisions: article.revisions.slice(0, shown) })
      : { status: 404, json: undefined };
  }

  /** Two to a page, so that every test with three articles pages. */
  #list(url: URL): Answer {
    const after = url.searchParams.get('after') ?? '';
    const all = [...this.articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const rest = all.filter(({ id }) => id > after);
    const page = rest.slice(0, 2).map(({ sources: _, ...article }) => article);
    return done({ articles: page, next: rest.length > 2 ? page.at(-1)?.id : null });
  }

  #read(reference: string, number: string | undefined): Answer {
    const found =
      this.articles.get(reference) ??
      [...this.articles.values()].find(({ slug }) => slug === reference);
    const revision = Number(number ?? found?.revisions.length);
    const source = found?.sources[revision - 1];
    if (!found || source === undefined) return fail(404, 'unknown-article');
    const { sources: _, ...article } = found;
    return done({ ...article, revision, source });
  }

  async #putOne(slug: string, url: URL, request: IncomingMessage, source: string): Promise<Answer> {
    const base = /"(\d+)"/.exec(request.headers['if-match'] ?? '')?.[1];
    const kind = url.searchParams.get('kind');
    const note = url.searchParams.get('note');
    const change = { ...(kind && { kind }), ...(note && { note }) };
    const item = { source, slug, base: base ? Number(base) : null, ...change };
    const answer = await this.#putAll([item as BatchItem]);
    const { outcomes } = answer.json as { outcomes?: unknown[] };
    return outcomes ? { status: base ? 200 : 201, json: outcomes[0] } : answer;
  }

  async #putAll(items: readonly BatchItem[]): Promise<Answer> {
    for (const [index, { source, slug = '', base }] of items.entries()) {
      const { article } = parseArticle(source, { slug, timeZone: 'UTC' });
      const known = this.articles.get(article?.id ?? '');
      const current = known?.revisions.at(-1);
      const isSame = current?.sha256 === hashSource(source);
      if (!isSame && (current?.number ?? null) !== base) {
        return fail(412, 'stale-base', { item: index, ...(current ? { current } : {}) });
      }
    }
    const outcomes = [];
    for (const item of items) outcomes.push(await this.#store(item));
    return done({ outcomes });
  }

  async #store({ source, slug = '', kind, note }: BatchItem) {
    const { article } = parseArticle(source, { slug, timeZone: 'UTC' });
    const before = this.articles.get(article?.id ?? '');
    const sha256 = hashSource(source);
    const isSame = before?.revisions.at(-1)?.sha256 === sha256;
    const stored =
      isSame && before ? before : await this.put(source, slug, kind ?? 'publish', note);
    const { id, state, published, updated } = stored;
    return {
      outcome: isSame ? 'unchanged' : before ? 'updated' : 'created',
      ...{ id, slug: stored.slug, state, published, updated, sha256 },
      revision: stored.revisions.length,
      url: `https://bulletin.example.cn/articles/${stored.slug}`,
    };
  }
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly location?: string;
}

function done(json: unknown): Answer {
  return { status: 200, json };
}

function fail(status: number, reason: string, more: object = {}): Answer {
  return {
    status,
    json: { type: `urn:${reason}`, title: `The site says ${reason}`, status, reason, ...more },
  };
}

function editorOf(id: string, name: string) {
  const created = '2026-01-02T03:04:05.000Z';
  return { id, name, scopes: ['publish'], created, expires: null, revoked: null };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
