// Waits until the local server answers.

import * as v from 'valibot';
import { editorSchema } from '../../domain/editors-api.ts';
import type { Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { sendRequest } from '../site/send-request.ts';
import type { DevServer } from './dev-server.ts';
import { findSettingsProblems } from './settings-problem.ts';

/** The first start compiles everything; a slow machine takes its time. */
export const startSeconds = 90;

/**
 * How waiting ended. `wrong-token`: something answers, but it does not know our token; `bad-settings`:
 * it cannot serve anything with these settings, as its log tells.
 */
export type Readiness =
  | 'ready'
  | 'died'
  | 'bad-settings'
  | 'too-slow'
  | 'wrong-token'
  | 'interrupted';

/** Asks who the token belongs to until there is an answer. */
export async function waitUntilReady(
  session: Session,
  { origin, token }: Site,
  server: DevServer,
): Promise<Readiness> {
  const { context } = session;
  const deadline = context.now() + startSeconds * 1000;
  const headers = { authorization: `Bearer ${token}` };
  const question = { method: 'GET', headers, repeatable: false };
  try {
    while (context.now() < deadline) {
      if (server.hasEnded) return 'died';
      const sent = await sendRequest(session, `${origin}/api/whoami`, question, () => {});
      if (sent.ok && sent.response.status === 401) return 'wrong-token';
      if (sent.ok && sent.response.ok && (await isEditor(sent.response))) return 'ready';
      if (sent.ok && findSettingsProblems(await server.readLog()).length > 0) return 'bad-settings';
      await context.sleep(200);
    }
    return 'too-slow';
  } catch (error) {
    if (context.signal.aborted) return 'interrupted';
    throw error;
  }
}

async function isEditor(response: Response): Promise<boolean> {
  return v.is(v.pipe(v.string(), v.parseJson(), editorSchema), await response.text());
}
