// Sends what was planned, batch after batch, and says what arrived.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { ChangedFileError } from '../articles/file-text.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { type Counter, makeCounter } from '../terminal/counter.ts';
import { showMoment } from '../terminal/moment.ts';
import type { Announcing } from './announcing.ts';
import { BaseRecorder } from './base-recorder.ts';
import { announceBatch, cutBatches } from './batches.ts';
import { FileQueue } from './file-queue.ts';
import type { Sending, Work } from './plan.ts';
import type { FileSending } from './plan-files.ts';
import { putBatch } from './put-batch.ts';
import { type FileStop, sendFiles, tellFiles } from './send-files.ts';
import { unlessInterrupted } from './unless-interrupted.ts';

/** What arrived, in order, and what stopped the rest: a failure at one batch, at a file or at the digest, a file that changed meanwhile, or Ctrl-C. */
export interface SendReport {
  readonly outcomes: readonly PutOutcome[];
  /** The article that announces the new ones, as the last batch left it. */
  readonly digest?: PutOutcome;
  readonly stopped?:
    | { readonly by: 'failure'; readonly failure: SiteFailure; readonly batch: readonly Sending[] }
    | { readonly by: 'digest'; readonly failure: SiteFailure }
    | { readonly by: 'changed-article'; readonly path: string }
    | FileStop;
}

/** More articles than this are counted, not told one by one. */
const mostNamed = 50;

/**
 * Sends everything, the files of each batch before it; stops at the first batch that fails. What
 * arrived before it stays. One request is under way at a time: the order of the batches gives the
 * positions, and nothing may overtake a batch that fails.
 */
export async function sendPlan(
  session: Session,
  site: Site,
  work: Work,
  announcing: Announcing,
): Promise<SendReport> {
  const counter = countWork(session, work);
  const record = new BaseRecorder(session.context, site.origin);
  const outcomes: PutOutcome[] = [];
  try {
    const course = { announcing, counter, record, outcomes };
    return { outcomes, ...(await sendBatches(session, site, work, course)) };
  } finally {
    counter.clear();
    await record.write();
  }
}

interface Course {
  readonly announcing: Announcing;
  readonly counter: Counter;
  readonly record: BaseRecorder;
  /** Grows with what arrives. */
  readonly outcomes: PutOutcome[];
}

async function sendBatches(
  session: Session,
  site: Site,
  { sendings, files }: Work,
  { announcing, counter, record, outcomes }: Course,
): Promise<Omit<SendReport, 'outcomes'>> {
  let digest: { readonly digest?: PutOutcome } = {};
  const queue = new FileQueue(files);
  const batches = cutBatches(sendings, announcing);
  for (const [index, batch] of batches.entries()) {
    const stop = await sendFiles(session, site, queue.take(batch), counter);
    if (stop) return { ...digest, stopped: stop };
    const told = announceBatch(announcing, batches.slice(index + 1));
    const put = await unlessInterrupted(session, () => sendBatch(session, site, batch, told));
    if (put === 'interrupted') return { ...digest, stopped: { by: 'interruption' } };
    if ('changed' in put) {
      return { ...digest, stopped: { by: 'changed-article', path: put.changed } };
    }
    if (!put.ok) return { ...digest, stopped: { by: 'failure', failure: put.failure, batch } };
    if (put.value.digest) digest = { digest: put.value.digest };
    outcomes.push(...put.value.outcomes);
    await record.note(batch, put.value.outcomes);
    counter.advance(batch.length, bytesOf(batch));
    tellArrivals(session, put.value.outcomes, outcomes.length, sendings.length);
  }
  counter.clear();
  tellEnd(session, outcomes.length, files);
  return digest;
}

/** What the site answered, or the path of an article that is no longer what was planned. */
async function sendBatch(...call: Parameters<typeof putBatch>) {
  try {
    return await putBatch(...call);
  } catch (error) {
    if (error instanceof ChangedFileError) return { changed: error.path };
    throw error;
  }
}

function tellEnd(session: Session, articles: number, files: readonly FileSending[]): void {
  const tick = session.paint('good', '✔');
  const say = messagesFor(session, publishMessages);
  if (articles > mostNamed) session.say(`  ${tick} ${say.sent(articles)}`);
  tellFiles(session, files);
}

function countWork(session: Session, { sendings, files }: Work): Counter {
  const bytes = files.reduce((sum, { size }) => sum + size, bytesOf(sendings));
  const { sending: label } = messagesFor(session, publishMessages);
  return makeCounter(session, { label, total: sendings.length, bytes });
}

function bytesOf(sendings: readonly Sending[]): number {
  return sendings.reduce((sum, { local }) => sum + local.size, 0);
}

/** `last` is the number of the last of those that arrived. */
function tellArrivals(
  session: Session,
  arrived: readonly PutOutcome[],
  last: number,
  total: number,
): void {
  if (total > mostNamed) return;
  const say = messagesFor(session, publishMessages);
  const tick = session.paint('good', '✔');
  const first = last - arrived.length + 1;
  for (const [index, { slug, outcome, revision, state, published }] of arrived.entries()) {
    const made = outcome === 'unchanged' ? say.unchanged : say.revision(revision);
    const time = showMoment(published, session.context.timeZone);
    const opening = state === 'scheduled' ? `  ${say.opensAt(time)}` : '';
    const draft = state === 'draft' ? `  ${say.isDraft}` : '';
    session.say(`  [${first + index}/${total}] ${tick} ${slug}${made}${opening}${draft}`);
  }
}
