// Tells an open page of the preview's state, as long as it listens (server-sent events).

import type { ServerResponse } from 'node:http';
import type { LiveStates } from './live-state.ts';

/** How often something is sent where nothing happens, so that a connection that is dead is noticed. */
const heartbeatMilliseconds = 20_000;

/** Answers with the stream of states: the present one at once, then each change. */
export function sendEvents(outgoing: ServerResponse, live: LiveStates): void {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  outgoing.write('retry: 1000\n\n');
  const end = live.listen((state) => outgoing.write(`data: ${JSON.stringify(state)}\n\n`));
  const timer = setInterval(() => outgoing.write(':\n\n'), heartbeatMilliseconds);
  outgoing.on('close', () => {
    end();
    clearInterval(timer);
  });
}
