// The outcome of a run whose local server has failed.

import { localMessages } from '../messages/local.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { DevServer } from './dev-server.ts';
import { findSettingsProblems } from './settings-problem.ts';

/** How many lines of the server's log are shown. */
const shownLines = 20;

/** The message and the last lines of the log, or what the log says of settings that need mending. */
export async function failWithLog(
  session: Session,
  server: DevServer,
  message: string,
): Promise<Outcome> {
  const say = messagesFor(session, localMessages);
  const log = await server.readLog();
  const problems = findSettingsProblems(log);
  const lines = problems.length > 0 ? problems : log.trimEnd().split('\n').slice(-shownLines);
  const title = problems.length > 0 ? say.badSettings : message;
  return {
    kind: 'failed',
    message: [title, ...lines.map((line) => `  ${line}`)].join('\n'),
    ...(server.keepsLog ? { hint: say.log(server.logPath) } : {}),
  };
}
