// A site in memory that speaks the publishing API over real HTTP, and fails when it is told to.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as v from 'valibot';
import { hashSource } from '../../src/domain/canonical-source.ts';
import type { Editor } from '../../src/domain/editors-api.ts';
import type { LogEvent } from '../../src/domain/events-api.ts';
import { pathOfMedia } from '../../src/domain/media/media-facts.ts';
import type { Plan } from '../../src/domain/plan-api.ts';
import {
  batchSchema,
  mediaQuestionSchema,
  restorationSchema,
  withdrawalSchema,
} from '../../src/domain/publishing-api.ts';
import { editorScopes } from '../../src/domain/scopes.ts';
import { compareWords, parseWordList } from '../../src/domain/word-list.ts';
import { FakeLedger, type Refusal } from './fake-ledger.ts';
import { pageOf } from './fake-log.ts';

/** The token that the fake site knows. */
export const goodToken = 'gzt_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/**
 * What a test may do instead of an answer: `drop` cuts the connection, `lose` does what was asked and
 * then cuts it, `hang` never answers, `page` is some other site's HTML, a number is answered as a failure.
 */
export type Mischief = (
  method: string,
  path: string,
) => 'drop' | 'lose' | 'hang' | 'page' | number | undefined;

/** One fake site. `requests` lists what was asked, `METHOD path`. */
export class FakeSite extends FakeLedger {
  origin = '';
  readonly requests: string[] = [];
  /** The bodies of the batches, as they came. */
  readonly batches: unknown[] = [];
  /** What was asked of plans, which are not among the requests; and what is answered: without it, as an older site does. */
  readonly questions: unknown[] = [];
  plan: Plan | undefined = { outcomes: [], refusals: [], feeds: [] };
  /** Former slugs and aliases, and the present slugs to which readers are sent. */
  readonly formerSlugs = new Map<string, string>();
  /** The log, which tests fill. */
  log: LogEvent[] = [];
  /** The word list as it was put last. */
  words = '';
  mischief: Mischief = () => undefined;
  /** What was told of editors: the bodies as they came. */
  readonly told: unknown[] = [];
  /** The tokens of GitHub's that were exchanged. */
  readonly exchanged: string[] = [];
  editors: Editor[] = [editorOf('0a1b2c3d4e5f', '王五')];
  /** What a failure that a test makes up says besides its status. */
  excuse: object = {};
  /** Readers see nothing while this is false. */
  isProjecting = true;
  /** How many keys wait to be written for readers. */
  waiting: () => number = () => 0;
  /** Readers see an article without its last revision while this is false. */
  isShowingLatest = true;
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

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const method = request.method ?? 'GET';
    if (url.pathname === '/api/plans') {
      const json = JSON.parse((await readAll(request)).toString('utf8'));
      const { status, json: answer } = this.#plan(json);
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer));
      return;
    }
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
      mischief === undefined || mischief === 'lose'
        ? await this.#answer(method, url, request, body)
        : fail(mischief, 'made-up', this.excuse);
    if (mischief === 'lose') {
      request.socket.destroy();
      return;
    }
    const { status, json, location } = answer;
    response.writeHead(status, {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      ...(location === undefined ? {} : { location }),
      ...(status === 503 ? { 'retry-after': '0' } : {}),
    });
    response.end(json === undefined ? undefined : JSON.stringify(json));
  }

  async #answer(
    method: string,
    url: URL,
    request: IncomingMessage,
    bytes: Buffer,
  ): Promise<Answer> {
    const path = decodeURIComponent(url.pathname);
    const body = bytes.toString('utf8');
    if (!path.startsWith('/api/')) return this.#answerReader(path);
    if (path === '/api/tokens/github') {
      this.exchanged.push(JSON.parse(body).token);
      return {
        status: 201,
        json: { ...editorOf('00000000000a', 'github:main'), token: goodToken },
      };
    }
    if (request.headers.authorization !== `Bearer ${goodToken}`)
      return fail(401, 'unauthenticated');
    if (path === '/api/articles') return this.#list(url);
    if (path === '/api/batches') return this.#putBatch(body);
    if (path === '/api/events') return done(pageOf(this.log, url.searchParams));
    if (path === '/api/words') return this.#words(method, request, body);
    if (path === '/api/media/missing') return this.#missing(body);
    const file = /^\/api\/media\/([0-9a-f]{64})$/.exec(path)?.[1];
    if (file && method === 'PUT') return this.#putFile(file, request, bytes);
    if (path === '/api/whoami') return done(editorOf('000000000000', this.editor));
    if (path === '/api/editors' && method === 'POST') {
      const { name } = JSON.parse(body) as { name: string };
      this.told.push(JSON.parse(body));
      return { status: 201, json: { ...editorOf('0a1b2c3d4e5f', name), token: goodToken } };
    }
    if (path === '/api/editors') return done({ editors: this.editors });
    if (path === '/api/editors/0a1b2c3d4e5f/token') {
      this.told.push(JSON.parse(body));
      return done({ ...editorOf('0a1b2c3d4e5f', '王五'), token: goodToken });
    }
    if (path === '/api/editors/0a1b2c3d4e5f') return { status: 204, json: undefined };
    if (path.startsWith('/api/editors/')) return fail(404, 'unknown-editor');
    if (path === '/api/projection') return done({ waiting: this.waiting() });
    if (path === '/api/projection/rebuild') return { status: 202, json: { keys: 12, waiting: 12 } };
    const [, changed, change] =
      /^\/api\/articles\/([^/]+)\/(withdrawal|restoration)$/.exec(path) ?? [];
    if (changed && change && method === 'POST') {
      return this.#changeStanding(changed, change, request, body);
    }
    const [, reference = '', number] =
      /^\/api\/articles\/([^/]+)(?:\/revisions\/(\d+))?$/.exec(path) ?? [];
    if (method === 'PUT') return this.#putOne(reference, url, request, body);
    return this.#read(reference, number);
  }

  #plan(question: unknown): Answer {
    this.questions.push(question);
    return this.plan ? done(this.plan) : fail(404, 'unknown-address');
  }

  #answerReader(path: string): Answer {
    const open = [...this.articles.values()].filter(({ state }) => state === 'open');
    if (!this.isProjecting) return { status: 404, json: undefined };
    if (path === '/feed.json') {
      const items = open
        .filter(({ announcement }) => announcement === 'each')
        .map(({ id, published }) => ({ id, date_published: published }));
      return done({ items });
    }
    const alias = path.startsWith('/articles/') ? undefined : this.formerSlugs.get(path);
    if (alias) return { status: 301, json: undefined, location: `/articles/${alias}` };
    const page = /^\/articles\/([^./]+)$/.exec(path)?.[1];
    if (page) return { status: this.#pageStatus(page), json: undefined };
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

  #pageStatus(slug: string): number {
    const state = this.isShowingLatest ? this.find(slug)?.state : undefined;
    return state === 'open' ? 200 : state === 'withdrawn' ? 410 : 404;
  }

  #words(method: string, request: IncomingMessage, body: string): Answer {
    const sha256 = hashSource(this.words);
    if (method === 'GET') return done({ text: this.words, sha256 });
    if (request.headers['if-match'] !== `"${sha256}"`) return fail(412, 'stale-words');
    const before = parseWordList(this.words).words;
    const after = parseWordList(body);
    if (after.problems.length > 0) return fail(422, 'invalid-words');
    this.words = after.text;
    const outcome = { outcome: 'updated', sha256: hashSource(this.words) };
    return done({ ...outcome, ...compareWords(before, after.words) });
  }

  /** Two to a page, so that every test with three articles pages. */
  #list(url: URL): Answer {
    const after = url.searchParams.get('after') ?? '';
    const all = [...this.articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const rest = all.filter(({ id }) => id > after);
    const page = rest.slice(0, 2).map(({ sources: _, announcement: __, ...article }) => article);
    return done({ articles: page, next: rest.length > 2 ? page.at(-1)?.id : null });
  }

  #read(reference: string, number: string | undefined): Answer {
    const found = this.find(reference);
    const revision = Number(number ?? found?.revisions.length);
    const source = found?.sources[revision - 1];
    if (!found || source === undefined) return fail(404, 'unknown-article');
    const { sources: _, announcement: __, ...article } = found;
    return done({ ...article, revision, source });
  }

  #putOne(slug: string, url: URL, request: IncomingMessage, source: string): Answer {
    const base = baseOf(request);
    const { draft, ...query } = Object.fromEntries(url.searchParams);
    const kept = draft === undefined ? {} : { draft: draft === 'true' };
    const item = { source, slug, base: base ?? null, ...query, ...kept };
    const answer = this.#putItems({ items: [item] });
    const { outcomes } = v.parse(
      v.object({ outcomes: v.optional(v.array(v.unknown())) }),
      answer.json,
    );
    return outcomes ? { status: base ? 200 : 201, json: outcomes[0] } : answer;
  }

  #putBatch(body: string): Answer {
    const json: unknown = JSON.parse(body);
    this.batches.push(json);
    return this.#putItems(json);
  }

  #putItems(json: unknown): Answer {
    const parsed = v.safeParse(batchSchema, json);
    if (!parsed.success) return fail(400, 'malformed');
    const { announce, digest } = parsed.output;
    if ((announce === 'digest') !== (digest !== undefined)) return fail(400, 'malformed');
    return answerWith(this.putAll(parsed.output));
  }

  #missing(body: string): Answer {
    const parsed = v.safeParse(mediaQuestionSchema, JSON.parse(body));
    if (!parsed.success) return fail(400, 'malformed');
    return done({ missing: parsed.output.sha256.filter((sha256) => !this.media.has(sha256)) });
  }

  async #putFile(sha256: string, request: IncomingMessage, bytes: Buffer): Promise<Answer> {
    const type = request.headers['content-type'] ?? '';
    const result = await this.putMedia(sha256, type, new Uint8Array(bytes));
    if ('reason' in result) return fail(result.status, result.reason);
    return { status: result.status, json: { ...result.facts, path: pathOfMedia(result.facts) } };
  }

  #changeStanding(
    reference: string,
    change: string,
    request: IncomingMessage,
    body: string,
  ): Answer {
    const base = baseOf(request);
    if (base === undefined) return fail(428, 'base-missing');
    const json: unknown = JSON.parse(body);
    if (change === 'withdrawal') {
      const parsed = v.safeParse(withdrawalSchema, json);
      if (!parsed.success) return fail(400, 'malformed');
      return answerWith(this.withdraw(reference, base, parsed.output.reason));
    }
    const parsed = v.safeParse(restorationSchema, json);
    if (!parsed.success) return fail(400, 'malformed');
    return answerWith(this.restore(reference, base, parsed.output.note || undefined));
  }
}

function baseOf(request: IncomingMessage): number | undefined {
  const base = /"(\d+)"/.exec(request.headers['if-match'] ?? '')?.[1];
  return base === undefined ? undefined : Number(base);
}

function answerWith(result: object | Refusal): Answer {
  return 'reason' in result ? fail(result.status, result.reason, result.more) : done(result);
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

function editorOf(id: string, name: string): Editor {
  const created = '2026-01-02T03:04:05.000Z';
  return { id, name, scopes: [...editorScopes], created, expires: null, revoked: null };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
