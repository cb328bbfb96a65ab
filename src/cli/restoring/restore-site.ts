// Restores an export into an empty site: checks all of it, asks, sends, and waits until readers have it.

import { relative } from 'node:path';
import * as v from 'valibot';
import {
  type RestorationStanding,
  restorationEndSchema,
  restorationStandingSchema,
} from '../../domain/keeping-api.ts';
import { checkExport } from '../exporting/check-export.ts';
import { refuseExport } from '../exporting/tell-problems.ts';
import { restoringMessages } from '../messages/restoring.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure, type SiteFailure } from '../site/site-failure.ts';
import { awaitProjection } from './await-projection.ts';
import { judgeSite, type Wish } from './judge-site.ts';
import { sendExportFiles, sendRows } from './send-export.ts';

/** Restores the export in a folder, which is absolute. May be given again after whatever broke it off. */
export async function restoreSite(
  session: Session,
  folder: string,
  answers: Pick<Wish, 'confirmed' | 'anyway' | 'anew'>,
): Promise<Outcome> {
  const shown = relative(session.context.cwd, folder) || '.';
  const checked = await checkExport(session, folder);
  const refusal = refuseExport(session, shown, checked);
  if (refusal || checked.kind !== 'checked') return refusal ?? ok;
  const site = await openSite(session);
  if (!site.ok) return outcomeOfFailure(session, site.failure);
  const standing = await askStanding(session, site.value);
  if ('failure' in standing) return outcomeOfFailure(session, standing.failure);
  const wish = { ...answers, manifest: checked.manifest, sha256: checked.sha256 };
  const stop =
    judgeSite(session, standing.value, wish) ??
    (await confirm(session, site.value, standing.value, wish));
  if (stop) return stop;
  const failure = await abandonOther(session, site.value, standing.value, wish);
  if (failure) return outcomeOfFailure(session, failure);
  return send(session, site.value, folder, wish);
}

async function askStanding(
  session: Session,
  site: Site,
): Promise<{ value: RestorationStanding } | { failure: SiteFailure }> {
  const call = { path: '/api/restoration' };
  const answer = await callApi(session, site, call, restorationStandingSchema);
  return answer.ok ? { value: answer.value } : { failure: answer.failure };
}

async function confirm(
  session: Session,
  { origin }: Site,
  { state }: RestorationStanding,
  { manifest, confirmed }: Wish,
): Promise<Outcome | undefined> {
  if (confirmed) return undefined;
  const say = messagesFor(session, restoringMessages);
  if (!session.canAsk) return { kind: 'usage', message: say.needsYes, hint: say.needsYesHint };
  const { article = 0, revision = 0 } = manifest.counts;
  const question = say.confirm(article, revision, origin, state === 'restoring');
  const answer = await session.context.confirm(question);
  return answer === 'yes' ? undefined : { kind: 'cancelled', message: say.cancelled };
}

async function abandonOther(
  session: Session,
  site: Site,
  { state, export: begun }: RestorationStanding,
  { sha256 }: Wish,
): Promise<SiteFailure | undefined> {
  if (state !== 'restoring' || begun === sha256) return undefined;
  const call = { method: 'DELETE', path: '/api/restoration' } as const;
  const answer = await callApi(session, site, call, v.undefined());
  return answer.ok ? undefined : answer.failure;
}

async function send(
  session: Session,
  site: Site,
  folder: string,
  { manifest, sha256 }: Wish,
): Promise<Outcome> {
  const { format, schema, event, counts } = manifest;
  const json = { export: sha256, format, schema, event, counts };
  const call = { method: 'POST', path: '/api/restoration', json } as const;
  const begun = await callApi(session, site, call, restorationStandingSchema);
  if (!begun.ok) return stopped(session, begun.failure);
  const sending = { folder, manifest, arrived: begun.value.counts };
  const failure =
    (await sendRows(session, site, sending)) ?? (await sendExportFiles(session, site, folder));
  if (failure) return stopped(session, failure);
  const end = { method: 'POST', path: '/api/restoration/end' } as const;
  const ended = await callApi(session, site, end, restorationEndSchema);
  if (!ended.ok) return stopped(session, ended.failure);
  return tell(session, site, { folder, manifest, sha256, event: ended.value.event });
}

/** The site stays closed until it is whole: the editor has to know that, whatever the reason was. */
function stopped(session: Session, failure: SiteFailure): Outcome {
  const say = messagesFor(session, restoringMessages);
  return { ...outcomeOfFailure(session, failure), hint: say.stoppedHint };
}

interface Restored extends Pick<Wish, 'manifest' | 'sha256'> {
  readonly folder: string;
  readonly event: { readonly number: number; readonly hash: string };
}

async function tell(
  session: Session,
  site: Site,
  { folder, manifest, sha256, event }: Restored,
): Promise<Outcome> {
  const say = messagesFor(session, restoringMessages);
  const { article = 0, revision = 0, media = 0, editor = 0 } = manifest.counts;
  session.say(`${session.paint('good', '✔')} ${say.restored(article, revision, media)}`);
  const waiting = await awaitProjection(session, site);
  if (session.json) {
    const { counts } = manifest;
    const json = { folder, manifest: sha256, event, counts, waiting };
    session.print(`${JSON.stringify(json, undefined, 2)}\n`);
  }
  if (waiting === 0) session.say(`${session.paint('good', '✔')} ${say.readersHaveIt}`);
  else session.say(`${session.paint('warning', '!')} ${say.stillWriting(waiting)}`);
  if (editor > 0) session.say(`  ${say.editors(editor)}`);
  return ok;
}
