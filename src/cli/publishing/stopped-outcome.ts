// The outcome of a sending that stopped: what arrived, why the rest did not, and what to do.

import type { Failure } from '../../domain/publishing-api.ts';
import { filesMessages } from '../messages/files.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { withNextCommand } from '../site/access-refusal.ts';
import { describeRefusal, outcomeOfFailure } from '../site/site-failure.ts';
import { printable } from '../terminal/printable.ts';
import { describeRevision } from './describe-revision.ts';
import type { SendReport } from './send-plan.ts';

/** `command` is the call that takes the work up again. */
export function outcomeOfStop(
  session: Session,
  stopped: NonNullable<SendReport['stopped']>,
  counts: { readonly sent: number; readonly total: number },
  command: string,
): Outcome {
  const say = messagesFor(session, publishMessages);
  const { sent, total } = counts;
  if (stopped.by === 'interruption') {
    const message = say.atLeast(sent, total);
    return { kind: 'interrupted', message, hint: say.again(command) };
  }
  if (stopped.by === 'digest') return outcomeOfFailure(session, stopped.failure);
  if (stopped.by === 'changed-article') {
    session.warn(`${session.paint('warning', '!')} ${say.partly(sent, total)}`);
    return {
      kind: 'failed',
      message: say.changedMeanwhile(stopped.path),
      hint: say.again(command),
    };
  }
  if (stopped.by === 'changed-file') {
    const files = messagesFor(session, filesMessages);
    const { name, article } = stopped.file;
    return {
      kind: 'failed',
      message: files.changed(printable(name), article),
      hint: files.changedHint,
    };
  }
  const { failure } = stopped;
  const partly = say.partly(sent, total);
  if (failure.reason === 'network' || failure.reason === 'busy') {
    const why = failure.reason === 'network' ? say.lost(failure.code) : say.busy(failure.status);
    session.warn(`  [${sent + 1}/${total}] … ${why}`);
    return { kind: 'network', message: partly, hint: say.resume(command) };
  }
  if (total > 1) session.warn(`${session.paint('warning', '!')} ${partly}`);
  if (failure.reason !== 'refused') return outcomeOfFailure(session, failure);
  if (failure.failure.status === 403) return outcomeOfFailure(session, failure);
  if (failure.failure.status === 401) {
    return withNextCommand(session, outcomeOfFailure(session, failure), command);
  }
  if (failure.failure.reason === 'digest-taken') return outcomeOfFailure(session, failure);
  if (stopped.by === 'file') {
    const { name, article } = stopped.file;
    const why = describeRefusal(session, failure.failure);
    const message = messagesFor(session, filesMessages).refused(printable(name), article, why);
    return { kind: 'failed', message };
  }
  const { problems, files } = failure.failure;
  const { item = problems?.[0]?.item ?? files?.[0]?.item ?? 0 } = failure.failure;
  const slug = stopped.batch[item]?.local.article.slug ?? '';
  return outcomeOfItem(session, failure.failure, slug);
}

function outcomeOfItem(session: Session, failure: Failure, slug: string): Outcome {
  const say = messagesFor(session, publishMessages);
  if (failure.reason === 'withdrawn') {
    return { kind: 'conflict', message: say.withdrawnMeanwhile(slug), hint: say.blockedHint(slug) };
  }
  if (failure.status !== 412) {
    const kind = failure.status === 409 ? 'conflict' : 'failed';
    return { kind, message: say.refusedItem(slug, describeRefusal(session, failure)) };
  }
  const { current } = failure;
  return {
    kind: 'conflict',
    message: current
      ? say.conflict(slug, describeRevision(session, { ...current, note: '' }))
      : say.conflictUnknown(slug),
    hint: say.conflictHint(slug),
  };
}
