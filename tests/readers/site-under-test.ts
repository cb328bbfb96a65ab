// The site that the readers read: `npm start` in a scratch folder, and an editor's requests to it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { failureSchema, projectionStateSchema } from '../../src/domain/publishing-api.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { type RunningSite, Workspace } from '../journeys/workspace.ts';
import type { Bulletin } from './bulletins.ts';

const root = join(import.meta.dirname, '../..');

/** A running site with the seed bulletin published, and its operator. */
export class SiteUnderTest {
  readonly origin: string;
  readonly #token: string;
  readonly #workspace: Workspace;
  readonly #running: RunningSite;

  private constructor(workspace: Workspace, running: RunningSite, token: string) {
    this.#workspace = workspace;
    this.#running = running;
    this.origin = running.origin;
    this.#token = token;
  }

  /** Starts the site as `npm start` does; it publishes articles/ by itself. */
  static async start(): Promise<SiteUnderTest> {
    const workspace = new Workspace(join(root, 'articles'));
    try {
      const running = await workspace.start();
      const file = await readFile(join(workspace.folder, '.gazette/tokens.json'), 'utf8');
      const token = v.parse(v.record(v.string(), v.string()), JSON.parse(file))[running.origin];
      if (token === undefined) throw new Error('the site has no token');
      return new SiteUnderTest(workspace, running, token);
    } catch (error) {
      await workspace.remove();
      throw error;
    }
  }

  /** Ends the site and removes its folder. */
  async stop(): Promise<void> {
    await this.#running.stop();
    await this.#workspace.remove();
  }

  /** Publishes new bulletins in one batch. */
  async publish(bulletins: readonly Pick<Bulletin, 'source' | 'slug'>[]): Promise<void> {
    const items = bulletins.map(({ source, slug }) => ({ source, slug, base: null }));
    const body = JSON.stringify({ items });
    await this.#expect('POST', '/api/batches', { 'Content-Type': 'application/json' }, body);
    await this.settled();
  }

  /** Sends a file that articles refer to. */
  async sendFile(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void> {
    await this.#expect('PUT', `/api/media/${sha256(bytes)}`, { 'Content-Type': type }, bytes);
  }

  /** Puts a changed source over revision 1; with a note it is a correction, without one a minor change. */
  async change(slug: string, source: string, note?: string): Promise<void> {
    const change = note === undefined ? { kind: 'minor' } : { kind: 'correction', note };
    const headers = { 'Content-Type': 'text/markdown; charset=utf-8', 'If-Match': '"1"' };
    await this.#expect(
      'PUT',
      `/api/articles/${slug}?${new URLSearchParams(change)}`,
      headers,
      source,
    );
    await this.settled();
  }

  /** Withdraws an article at revision 1. False where this site's API has no withdrawal. */
  async withdraw(slug: string, reason: string): Promise<boolean> {
    const headers = { 'Content-Type': 'application/json', 'If-Match': '"1"' };
    const path = `/api/articles/${slug}/withdrawal`;
    const response = await this.#send('POST', path, headers, JSON.stringify({ reason }));
    const text = await response.text();
    if (response.status === 404) {
      const { reason: failure } = v.parse(failureSchema, JSON.parse(text));
      if (failure === 'unknown-address') return false;
    }
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`);
    await this.settled();
    return true;
  }

  /** What the site answers to a reader; undefined where it has nothing under this path. */
  async document(path: string): Promise<string | undefined> {
    const response = await fetch(this.origin + path);
    return response.status === 404 ? undefined : response.text();
  }

  /** Waits until readers see everything that was published. */
  async settled(): Promise<void> {
    const end = Date.now() + 60_000;
    while ((await this.#waiting()) > 0) {
      if (Date.now() > end) throw new Error('the projection did not catch up within a minute');
      await setTimeout(100);
    }
  }

  async #waiting(): Promise<number> {
    const response = await this.#send('GET', '/api/projection', {});
    return v.parse(projectionStateSchema, await response.json()).waiting;
  }

  async #expect(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array<ArrayBuffer>,
  ) {
    const response = await this.#send(method, path, headers, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }

  #send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Uint8Array<ArrayBuffer>,
  ) {
    return fetch(this.origin + path, {
      method,
      headers: { ...headers, Authorization: `Bearer ${this.#token}` },
      ...(body === undefined ? {} : { body }),
    });
  }
}
