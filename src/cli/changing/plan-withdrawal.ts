// Plans the withdrawal of an article that is open, or the cancelling of an opening that is to come.

import { changingMessages } from '../messages/changing.ts';
import type { Outcome } from '../outcome.ts';
import { findWithdrawal } from '../publishing/compare-site.ts';
import { messagesFor, type Session } from '../session.ts';
import type { ArticleWithSource } from '../site/articles.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import type { ChangePlan } from './change-article.ts';
import { postStanding } from './post-standing.ts';

/** Withdraws what is open and cancels what is scheduled. Another reason for what is withdrawn already is refused. */
export function planWithdrawal(
  session: Session,
  article: ArticleWithSource,
  reason: string,
): ChangePlan | Outcome {
  const say = messagesFor(session, changingMessages);
  if (article.state === 'scheduled' || article.state === 'draft') {
    return planCancelling(session, article, reason);
  }
  const withdrawal = findWithdrawal(article);
  if (withdrawal && withdrawal.note !== reason) {
    const time = showMoment(withdrawal.at, session.context.timeZone);
    const message = say.withdrawnAlready(article.slug, time, printable(withdrawal.note ?? ''));
    return { kind: 'conflict', message, hint: say.otherReason };
  }
  return {
    effects: [say.published(moment(session, article)), say.reason(reason), say.withdrawing],
    question: say.withdrawQuestion,
    isRepeated: withdrawal !== undefined,
    standing: {
      ...{ change: 'withdrawal', reference: article.id, base: article.revision, note: reason },
    },
    send: (_, site) =>
      postStanding(session, site, article, { name: 'withdrawal', json: { reason } }),
    done: ({ slug, revision, outcome }) => say.withdrawn(slug, revision, outcome === 'unchanged'),
    page: () => ({ status: 410, seen: say.readersSeeReason }),
  };
}

/** Cancels an opening that is to come, which leaves a draft; what is open or withdrawn is refused. */
export function planCancelling(
  session: Session,
  article: ArticleWithSource,
  reason: string,
): ChangePlan | Outcome {
  const say = messagesFor(session, changingMessages);
  const { slug, state } = article;
  if (state === 'open') {
    return { kind: 'failed', message: say.isOpen(slug), hint: say.withdrawInstead(slug) };
  }
  if (state === 'withdrawn') {
    return { kind: 'failed', message: say.isWithdrawn(slug), hint: say.restoreFirst(slug) };
  }
  return {
    effects: [say.scheduled(moment(session, article)), say.cancelling],
    question: say.cancelQuestion,
    isRepeated: state === 'draft',
    send: (_, site) =>
      postStanding(session, site, article, { name: 'withdrawal', json: { reason } }),
    // While the question stood, its time may have come: then it is withdrawn before everybody's eyes.
    done: (sent) =>
      sent.state === 'withdrawn'
        ? say.openedMeanwhile(slug, sent.revision)
        : say.cancelled(slug, sent.outcome === 'unchanged'),
    page: (sent) =>
      sent.state === 'withdrawn' ? { status: 410, seen: say.readersSeeReason } : undefined,
  };
}

function moment({ context }: Session, { published }: ArticleWithSource): string {
  return showMoment(published, context.timeZone);
}
