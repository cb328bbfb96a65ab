// Serves the site on this machine: starts the real Worker, publishes articles/ to it, and stops all of it at the end.

import { resolve } from 'node:path';
import { hashToken } from '../../domain/token.ts';
import { describeFileError } from '../file-error.ts';
import { localMessages } from '../messages/local.ts';
import { siteMessages } from '../messages/site.ts';
import { usageMessages } from '../messages/usage.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { DevServer } from './dev-server.ts';
import { failWithLog } from './fail-with-log.ts';
import { isPortFree } from './is-port-free.ts';
import { settleLocalToken } from './local-token.ts';
import { publishLocally } from './publish-locally.ts';
import { renderWelcome } from './render-welcome.ts';
import { lockState } from './state-lock.ts';
import { startSeconds, waitUntilReady } from './wait-until-ready.ts';

/** Where to serve, and where the site keeps its data (relative to the working directory). */
export interface LocalOptions {
  readonly port: number;
  readonly state: string;
}

/** Serves until Ctrl-C, which is a success, or until the server ends by itself, which is not. */
export async function serveLocally(
  session: Session,
  { port, state }: LocalOptions,
): Promise<Outcome> {
  const say = messagesFor(session, localMessages);
  const { cwd, sleep } = session.context;
  const lock = await lockState(resolve(cwd, state), `http://localhost:${port}`, sleep);
  switch (lock.kind) {
    case 'taken':
      return { kind: 'failed', message: say.stateTaken(state, lock.origin), hint: say.stateHint };
    case 'unusable':
      return {
        kind: 'failed',
        message: say.stateUnusable(state),
        hint: describeFileError(lock.error, messagesFor(session, usageMessages)) ?? say.stateHint,
      };
    case 'held':
      try {
        return await serveState(session, { port, state });
      } finally {
        await lock.release();
      }
  }
}

async function serveState(session: Session, { port, state }: LocalOptions): Promise<Outcome> {
  const say = messagesFor(session, localMessages);
  const { cwd, signal } = session.context;
  if (!(await isPortFree(port))) {
    return { kind: 'failed', message: say.portTaken(port), hint: say.portHint(port) };
  }
  const origin = `http://localhost:${port}`;
  const settled = await settleLocalToken(session.context, origin);
  if ('broken' in settled) {
    return {
      kind: 'failed',
      message: messagesFor(session, siteMessages).tokenFileBroken(settled.broken),
    };
  }
  const site = { origin, token: settled.token };
  session.say(session.paint('dim', say.starting));
  const server = await DevServer.start({
    root: cwd,
    state: resolve(cwd, state),
    port,
    vars: { ORIGIN: origin, OPERATOR_TOKEN_SHA256: hashToken(settled.token) },
    env: session.context.env,
  });
  try {
    return await serve(session, site, server);
  } finally {
    await server.stop();
    if (signal.aborted) session.say(`\n${say.stopped}`);
  }
}

async function serve(session: Session, site: Site, server: DevServer): Promise<Outcome> {
  const say = messagesFor(session, localMessages);
  const { signal } = session.context;
  const readiness = await waitUntilReady(session, site, server);
  switch (readiness) {
    case 'died':
    case 'bad-settings':
      return failWithLog(session, server, say.died);
    case 'too-slow':
      return failWithLog(session, server, say.tooSlow(startSeconds));
    case 'wrong-token':
      return failWithLog(session, server, say.wrongToken);
    case 'interrupted':
      return ok;
    case 'ready':
      session.say(`${session.paint('good', '✔')} ${say.ready}`);
  }
  await publishLocally(session, site);
  if (signal.aborted) return ok;
  session.say(renderWelcome(session, site.origin));
  const end = await Promise.race([server.ended.then(() => 'died'), untilAborted(signal)]);
  return end === 'died' ? failWithLog(session, server, say.died) : ok;
}

function untilAborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolvePromise) => {
    if (signal.aborted) resolvePromise('aborted');
    signal.addEventListener('abort', () => resolvePromise('aborted'), { once: true });
  });
}
