// Opens the port of a preview.

import type { RequestListener } from 'node:http';
import { previewMessages } from '../messages/preview.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts';

/** Where a preview is, unless the port is taken: beside the local site, which has 8787. */
const usualPort = 8788;
/** How many are tried from there on. */
const mostTries = 50;

/** Listens on the port that was asked for, else on the first free one from 8788 on. */
export async function openPort(
  session: Session,
  asked: number | undefined,
  answer: RequestListener,
): Promise<LoopbackServer | Outcome> {
  const say = messagesFor(session, previewMessages);
  const last = asked ?? usualPort + mostTries - 1;
  for (let port = asked ?? usualPort; port <= last; port += 1) {
    const server = await listenOnLoopback(port, answer);
    if (server) return server;
  }
  return { kind: 'failed', message: say.portTaken(last), hint: say.portHint };
}
