// Sends what was planned, batch after batch, and says what arrived.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { isOfWorkingCopy, recordBases } from '../site/bases-file.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { showMoment } from '../terminal/moment.ts';
import { makeProgress } from '../terminal/progress.ts';
import type { Announcing } from './announcing.ts';
import { announceBatch, cutBatches } from './batches.ts';
import type { Sending, Work } from './plan.ts';
import { putBatch } from './put-batch.ts';
import { type FileStop, sendFiles } from './send-files.ts';
import { unlessInterrupted } from './unless-interrupted.ts';

/** What arrived, in order, and what stopped the rest: a failure at one batch, at a file or at the digest, or Ctrl-C. */
export interface SendReport {
  readonly outcomes: readonly PutOutcome[];
  /** The article that announces the new ones, as the last batch left it. */
  readonly digest?: PutOutcome;
  readonly stopped?:
    | { readonly by: 'failure'; readonly failure: SiteFailure; readonly batch: readonly Sending[] }
    | { readonly by: 'digest'; readonly failure: SiteFailure }
    | FileStop;
}

/** More articles than this are told by batches, not one by one. */
const mostNamed = 50;

/** Sends everything, the files of each batch before it; stops at the first batch that fails. What arrived before it stays. */
export async function sendPlan(
  session: Session,
  site: Site,
  { sendings, files }: Work,
  announcing: Announcing,
): Promise<SendReport> {
  let digest: { readonly digest?: PutOutcome } = {};
  const outcomes: PutOutcome[] = [];
  const progress = makeProgress(session);
  const say = messagesFor(session, publishMessages);
  const batches = cutBatches(sendings, announcing);
  const sentFiles = new Set<string>();
  for (const [index, batch] of batches.entries()) {
    const stop = await sendFiles(session, site, batch, files, sentFiles);
    if (stop) return { outcomes, ...digest, stopped: stop };
    const first = outcomes.length + 1;
    progress.show(say.sending(first, first + batch.length - 1, sendings.length));
    const told = announceBatch(announcing, batches.slice(index + 1));
    const put = await unlessInterrupted(session, () => putBatch(session, site, batch, told));
    progress.clear();
    const arrived = { outcomes, ...digest };
    if (put === 'interrupted') return { ...arrived, stopped: { by: 'interruption' } };
    if (!put.ok) return { ...arrived, stopped: { by: 'failure', failure: put.failure, batch } };
    const { outcomes: news } = put.value;
    if (put.value.digest) digest = { digest: put.value.digest };
    outcomes.push(...news);
    await recordBases(session.context.cwd, site.origin, recordsOf(session, batch, news));
    for (const line of describeArrivals(session, news, first, sendings.length)) session.say(line);
  }
  return { outcomes, ...digest };
}

/** The files of the working copy that the site now has. */
function recordsOf(
  { context: { cwd } }: Session,
  batch: readonly Sending[],
  outcomes: readonly PutOutcome[],
) {
  const inside = new Set(
    batch
      .filter(({ local }) => isOfWorkingCopy(cwd, local.path))
      .map(({ local }) => local.article.id),
  );
  return outcomes.filter(({ id }) => inside.has(id));
}

function describeArrivals(
  session: Session,
  arrived: readonly PutOutcome[],
  first: number,
  total: number,
): string[] {
  const say = messagesFor(session, publishMessages);
  const tick = session.paint('good', '✔');
  if (total > mostNamed) {
    return [`  [${first + arrived.length - 1}/${total}] ${tick} ${say.batchSent(arrived.length)}`];
  }
  return arrived.map(({ slug, outcome, revision, state, published }, index) => {
    const made = outcome === 'unchanged' ? say.unchanged : say.revision(revision);
    const opening =
      state === 'scheduled'
        ? `  ${say.opensAt(showMoment(published, session.context.timeZone))}`
        : '';
    const draft = state === 'draft' ? `  ${say.isDraft}` : '';
    return `  [${first + index}/${total}] ${tick} ${slug} ${made}${opening}${draft}`;
  });
}
