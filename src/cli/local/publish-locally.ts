// Publishes articles/ to the local site when it starts, the way an editor would, without questions.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { articlesFolder } from '../articles/articles-folder.ts';
import { localMessages } from '../messages/local.ts';
import { publishMessages } from '../messages/publish.ts';
import { publishArticles } from '../publishing/publish-articles.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';

/** Publishes what is new, and what changed as a minor change. Whatever fails is told; the site is served all the same. */
export async function publishLocally(session: Session, site: Site): Promise<void> {
  const say = messagesFor(session, localMessages);
  if (!existsSync(resolve(session.context.cwd, articlesFolder))) {
    session.say(say.noArticles);
    return;
  }
  const { outcome, comparison } = await publishArticles(session, site, {
    paths: [],
    change: { kind: 'minor' },
    draft: false,
    announce: 'each',
    at: undefined,
    anyway: 'conflicts',
    confirmed: true,
    dryRun: false,
    isForetold: false,
    isResumable: false,
    faulty: 'skip',
    command: () => 'npm start',
  });
  const changed = comparison?.standings.filter((standing) => standing.state === 'changed') ?? [];
  if (changed.length > 0) session.say(`  ${say.minor}`);
  if (changed.some(({ anyway }) => anyway === 'replacement')) {
    session.say(`  ${messagesFor(session, publishMessages).replacesHere}`);
  }
  if (outcome.kind === 'ok' || session.context.signal.aborted) return;
  const mark = session.paint('warning', '!');
  for (const line of [outcome.message, outcome.hint]) if (line) session.warn(`${mark} ${line}`);
  session.warn(`${mark} ${say.notPublished}`);
}
