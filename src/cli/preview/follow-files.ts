// Keeps a preview at what the files say, until Ctrl-C.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failWithLog } from '../local/fail-with-log.ts';
import { localMessages } from '../messages/local.ts';
import { previewMessages } from '../messages/preview.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Preview } from './preview.ts';
import type { PreviewOptions } from './preview-articles.ts';
import { Recurrence } from './recurrence.ts';
import { tellUpdate } from './tell-update.ts';
import { FolderWatch } from './watch-folders.ts';
import { listWatched, settingsFile } from './watched-folders.ts';
import { welcome } from './welcome.ts';

/** Shows everything once, says where, and then again whenever something is saved. */
export async function followFiles(
  session: Session,
  preview: Preview,
  options: PreviewOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const say = messagesFor(session, previewMessages);
  const { cwd } = session.context;
  const saves = new Recurrence();
  const settings = await readSettings(cwd);
  const watch = await FolderWatch.start(await listWatched(options.paths, cwd), saves.note);
  try {
    session.say(session.paint('dim', say.starting));
    const first = await preview.update();
    if (first.kind === 'failed') return first.outcome;
    if (!watch.isNotified) session.warn(`${session.paint('warning', '!')} ${say.notWatched}`);
    await welcome(session, preview, options);
    return await followSaves(session, preview, { saves, settings, signal });
  } finally {
    watch.stop();
  }
}

interface Following {
  readonly saves: Recurrence;
  /** The settings with which the site was started. */
  readonly settings: string;
  readonly signal: AbortSignal;
}

async function followSaves(
  session: Session,
  preview: Preview,
  { saves, settings, signal }: Following,
): Promise<Outcome> {
  const say = messagesFor(session, previewMessages);
  const { cwd, now } = session.context;
  const aborted = untilAborted(signal);
  let [shown, seen] = [settings, settings];
  for (;;) {
    const ended = preview.site?.server.ended.then(() => 'ended' as const);
    const end = await Promise.race([saves.next(), aborted, ended]);
    if (end === 'aborted' || signal.aborted) return ok;
    if (end === 'ended') return tellDeath(session, preview);
    const started = now();
    const present = (await readSettings(cwd)) || seen;
    if (present !== seen) session.say(session.paint('dim', `${say.settings}: ${say.anew}`));
    seen = present;
    const update = await preview.update({ isForced: present !== shown });
    if (signal.aborted) return ok;
    if (update.kind === 'shown') shown = present;
    tellUpdate(session, update, preview.folder, now() - started);
  }
}

function untilAborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolvePromise) => {
    if (signal.aborted) resolvePromise('aborted');
    signal.addEventListener('abort', () => resolvePromise('aborted'), { once: true });
  });
}

async function tellDeath(session: Session, { site }: Preview): Promise<Outcome> {
  const { died } = messagesFor(session, localMessages);
  return site ? failWithLog(session, site.server, died) : { kind: 'failed', message: died };
}

/** Empty while the file is being replaced. */
async function readSettings(cwd: string): Promise<string> {
  return readFile(resolve(cwd, settingsFile), 'utf8').catch(() => '');
}
