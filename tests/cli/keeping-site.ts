// A site that gives itself out to be exported and takes an export, over real HTTP, and fails when it is told to.

import { createServer, type Server, type ServerResponse } from 'node:http';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { hashEvent } from '../../src/domain/event-hash.ts';
import type { EventRow, Row } from '../../src/domain/keeping-api.ts';
import { keptTables } from '../../src/domain/kept-tables.ts';
import { sha256 } from '../../src/domain/sha256.ts';

/** The settings of the site, as wrangler.toml names them. */
export const settings = {
  ORIGIN: 'https://a.example',
  SITE_ID: 'tag:a.example,2026:gazette',
  TITLE: '公報',
};

/** One such site. `requests` lists what was asked; `fail` says what is not answered. */
export class KeepingSite {
  origin = '';
  readonly requests: string[] = [];
  readonly events: EventRow[] = [];
  readonly rows = new Map<string, Row[]>(keptTables.map(({ name }) => [name, []]));
  readonly files = new Map<string, Uint8Array>();
  settings: Record<string, string> = settings;
  standing: Record<string, unknown> = { state: 'empty' };
  /** The bodies that were sent. */
  readonly sent: { path: string; body: string }[] = [];
  fail: (path: string) => boolean = () => false;
  /** Rows that it counts and does not give out. */
  miscount = 0;
  readonly #server: Server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    this.requests.push(`${request.method} ${path}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (this.fail(path)) {
      request.socket.destroy();
      return;
    }
    this.sent.push({ path, body: Buffer.concat(chunks).toString('utf8') });
    this.#answer(`${request.method} ${path}`, new URL(path, this.origin), response);
  });

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

  /** Adds an event, with the hash that follows. */
  happen(type: string, subject: string, detail: object): void {
    const before = this.events.at(-1);
    const event = {
      ...{ number: (before?.number ?? 0) + 1, at: 1, editor: '李編輯', type, subject },
      detail: JSON.stringify(detail),
    };
    this.events.push({ ...event, hash: hashEvent(before?.hash ?? '', event) });
  }

  /** Publishes an article, or a further revision of it. */
  publish(id: string, slug: string, source: string): void {
    const number =
      (this.rows.get('revision') ?? []).filter(({ article }) => article === id).length + 1;
    const hash = hashSource(source);
    const revision = { article: id, number, kind: 'publish', sha256: hash, source };
    this.rows.get('revision')?.push(revision);
    const others = (this.rows.get('article') ?? []).filter((row) => row.id !== id);
    const article = { id, slug, revision: number, issued: '2009-02-19', imported_from: 'null' };
    this.rows.set('article', [...others, article]);
    this.happen('publish', id, { revision: number, slug, sha256: hash });
  }

  /** Adds a file. */
  addFile(bytes: Uint8Array, type: string): string {
    const hash = sha256(bytes);
    this.files.set(hash, bytes);
    const facts = { sha256: hash, type, size: bytes.length, width: null, height: null };
    this.rows.get('media')?.push(facts);
    this.happen('file-added', hash, { type });
    return hash;
  }

  get #last() {
    const { number = 0, hash = '' } = this.events.at(-1) ?? {};
    return { number, hash };
  }

  get #counts(): Record<string, number> {
    const counted = keptTables.filter(({ name }) => name !== 'moved_key' && name !== 'state');
    const counts = counted.map(({ name }) => [name, this.rows.get(name)?.length ?? 0] as const);
    const revision = (this.rows.get('revision')?.length ?? 0) + this.miscount;
    return { ...Object.fromEntries(counts), event: this.events.length, revision };
  }

  #answer(asked: string, url: URL, response: ServerResponse): void {
    const head = { schema: 5, settings: this.settings, counts: this.#counts };
    const file = /^GET \/api\/export\/media\/(\w+)$/.exec(asked)?.[1];
    if (file) {
      response.end(this.files.get(file));
      return;
    }
    const json = this.#json(asked.replace(/\?.*/, ''), url, head);
    const isRefusal = json !== undefined && 'status' in json;
    const status = json === undefined ? 404 : isRefusal ? Number(json.status) : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(json));
  }

  #json(asked: string, url: URL, head: object): Record<string, unknown> | undefined {
    switch (asked) {
      case 'GET /api/export':
        return { format: 1, ...head, event: this.#last, bytes: 1 };
      case 'GET /api/export/changes':
        return this.#changes(url);
      case 'GET /api/export/tables':
        return { event: this.#last, counts: this.#counts, rows: this.#whole() };
      case 'GET /api/export/keys':
        return { rows: [], next: null };
      case 'GET /api/restoration':
      case 'POST /api/restoration':
        return { ...head, ...this.standing, counts: {} };
      case 'POST /api/restoration/rows':
        return { count: 1 };
      case 'POST /api/restoration/media/missing':
        return { missing: [...this.files.keys()] };
      case 'POST /api/restoration/end':
        return { event: { number: 1, hash: 'x' }, waiting: 0 };
      case 'GET /api/projection':
        return { waiting: 0 };
      default:
        return asked.startsWith('PUT /api/restoration/media/') ? { sha256: 'x' } : undefined;
    }
  }

  #whole(): Record<string, Row[]> {
    const whole = keptTables.filter(({ comes, name }) => comes === 'whole' && name !== 'moved_key');
    return Object.fromEntries(whole.map(({ name }) => [name, this.rows.get(name) ?? []]));
  }

  /** Two events at a time, so that every export pages. */
  #changes(url: URL): Record<string, unknown> {
    const after = Number(url.searchParams.get('after'));
    const hash = url.searchParams.get('hash') ?? '';
    if ((this.events[after - 1]?.hash ?? '') !== hash) {
      return { type: 'x', title: 'other log', status: 409, reason: 'other-log' };
    }
    const events = this.events.slice(after, after + 2);
    const subjects = events.map(({ subject }) => subject);
    const articles = (this.rows.get('article') ?? []).filter(({ id }) =>
      subjects.includes(String(id)),
    );
    const brought = events.flatMap(({ subject, detail }) => {
      const { revision } = JSON.parse(detail) as { revision?: number };
      return (this.rows.get('revision') ?? []).filter(
        ({ article, number }) => article === subject && number === revision,
      );
    });
    const media = (this.rows.get('media') ?? []).filter((row) =>
      subjects.includes(String(row.sha256)),
    );
    return {
      ...{ through: after + events.length, events, articles: articles.map(({ id }) => id) },
      rows: { article: articles, revision: brought, media },
    };
  }
}
