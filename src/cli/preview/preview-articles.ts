// Previews articles in the browser: opens the port, starts the site, follows the files, and ends all of it.

import type { RequestListener } from 'node:http';
import { watchParent } from '../local/watch-parent.ts';
import { previewMessages } from '../messages/preview.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { answerRequest } from './answer-request.ts';
import { followFiles } from './follow-files.ts';
import { openPort } from './open-port.ts';
import { wordsOf } from './page-words.ts';
import { Preview } from './preview.ts';
import { refusePreview } from './refuse-preview.ts';

/** What is previewed, and how. */
export interface PreviewOptions {
  readonly paths: readonly string[];
  /** Undefined: 8788, or the next one that is free. */
  readonly port: number | undefined;
  /** Whether the browser is opened. */
  readonly opens: boolean;
}

/** Previews until Ctrl-C, which is a success, or until the site behind it ends by itself, which is not. */
export async function previewArticles(session: Session, options: PreviewOptions): Promise<Outcome> {
  const refusal = refusePreview(session, options.paths);
  if (refusal) return refusal;
  const signal = untilParentGoes(session);
  let answer: RequestListener = (_, outgoing) => outgoing.writeHead(503).end();
  const server = await openPort(session, options.port, (...both) => answer(...both));
  if ('kind' in server) return server;
  const preview = new Preview(session, options.paths, `http://localhost:${server.port}`);
  const source = { words: wordsOf(session), preview, context: { fetch, signal } };
  answer = (incoming, outgoing) => {
    answerRequest(source, server.port, incoming, outgoing).catch((error) => {
      outgoing.destroy();
      if (!signal.aborted) session.warn(String(error));
    });
  };
  try {
    return await followFiles(session, preview, options, signal);
  } catch (error) {
    if (signal.aborted) return ok;
    throw error;
  } finally {
    await server.close();
    await preview.stop();
    if (signal.aborted) session.say(`\n${messagesFor(session, previewMessages).stopped}`);
  }
}

/** Ctrl-C; or the end of `npx`, which takes a signal for itself and hands none on. */
function untilParentGoes({ context }: Session): AbortSignal {
  const gone = new AbortController();
  watchParent(context.env, () => gone.abort());
  return AbortSignal.any([context.signal, gone.signal]);
}
