// The site behind a preview: the real Worker with data of its own, which go with it.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashToken, makeToken, tokenRandomBytes } from '../../domain/token.ts';
import { DevServer } from '../local/dev-server.ts';
import { failWithLog } from '../local/fail-with-log.ts';
import { startSeconds, waitUntilReady } from '../local/wait-until-ready.ts';
import { localMessages } from '../messages/local.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';

/** A state of an article that the site was given. */
export interface SentArticle {
  readonly path: string;
  readonly revision: number;
  readonly sha256: string;
  readonly slug: string;
}

/** A running site, empty at first. */
export class PreviewSite {
  readonly site: Site;
  readonly server: DevServer;
  /** What it was given, by the articles' ids. */
  readonly sent = new Map<string, SentArticle>();
  /** What it did not take: the hash of the source by the path of its file, and the reason. */
  readonly refused = new Map<string, { readonly sha256: string; readonly reason: string }>();
  readonly #state: string;

  private constructor(site: Site, server: DevServer, state: string) {
    this.site = site;
    this.server = server;
    this.#state = state;
  }

  /** Starts a site that believes to be at `origin`, or tells why there is none. */
  static async start(session: Session, origin: string): Promise<PreviewSite | Outcome> {
    const { context } = session;
    const state = await mkdtemp(join(tmpdir(), 'gazette-preview-'));
    const token = makeToken(context.randomBytes(tokenRandomBytes));
    const port = await findInnerPort();
    const server = await DevServer.start({
      ...{ root: context.cwd, state, isTemporary: true, port, env: context.env },
      // Real hubs are not to hear of addresses of this machine.
      vars: { ORIGIN: origin, OPERATOR_TOKEN_SHA256: hashToken(token), HUBS: '' },
    });
    const preview = new PreviewSite({ origin: `http://localhost:${port}`, token }, server, state);
    const failure = await preview.#waitUntilReady(session);
    if (!failure) return preview;
    await preview.stop();
    return failure;
  }

  async #waitUntilReady(session: Session): Promise<Outcome | undefined> {
    const say = messagesFor(session, localMessages);
    switch (await waitUntilReady(session, this.site, this.server)) {
      case 'ready':
        return undefined;
      case 'interrupted':
        return ok;
      case 'died':
      case 'bad-settings':
        return failWithLog(session, this.server, say.died);
      case 'too-slow':
        return failWithLog(session, this.server, say.tooSlow(startSeconds));
      case 'wrong-token':
        return failWithLog(session, this.server, say.wrongToken);
    }
  }

  /** Ends the site and removes its data. */
  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.#state, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/** A port that nobody has to know. */
async function findInnerPort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
