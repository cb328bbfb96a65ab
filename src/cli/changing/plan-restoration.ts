// Plans the restoration of a withdrawn article.

import { changingMessages } from '../messages/changing.ts';
import type { Outcome } from '../outcome.ts';
import { findWithdrawal, latestRevision } from '../publishing/compare-site.ts';
import { messagesFor, type Session } from '../session.ts';
import type { ArticleWithSource } from '../site/articles.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import type { ChangePlan } from './change-article.ts';
import { postStanding } from './post-standing.ts';

/** Gives a withdrawn article back to readers; the note tells them why, where there is one. */
export function planRestoration(
  session: Session,
  article: ArticleWithSource,
  note: string | undefined,
): ChangePlan | Outcome {
  const say = messagesFor(session, changingMessages);
  const isRepeated = isRestored(article, note);
  const refusal = isRepeated ? undefined : refuse(session, article);
  if (refusal) return refusal;
  return {
    effects: [
      ...describeWithdrawal(session, article),
      ...(note ? [say.note(note)] : []),
      say.restoring,
    ],
    question: say.restoreQuestion,
    isRepeated,
    standing: {
      ...{ change: 'restoration', reference: article.id, base: article.revision },
      ...(note === undefined ? {} : { note }),
    },
    send: (_, site) =>
      postStanding(session, site, article, {
        name: 'restoration',
        json: note === undefined ? {} : { note },
      }),
    done: ({ slug, revision, outcome }) => say.restored(slug, revision, outcome === 'unchanged'),
    page: () => ({ status: 200, seen: say.readersSeeAgain }),
  };
}

/** True where just that was done already, and only the answer may have been lost. */
function isRestored(article: ArticleWithSource, note: string | undefined): boolean {
  const latest = latestRevision(article);
  return article.state === 'open' && latest?.kind === 'restoration' && latest.note === note;
}

function refuse(session: Session, { state, slug }: ArticleWithSource): Outcome | undefined {
  const say = messagesFor(session, changingMessages);
  switch (state) {
    case 'withdrawn':
      return undefined;
    case 'draft':
      return { kind: 'failed', message: say.neverOpened(slug), hint: say.scheduleInstead(slug) };
    case 'open':
    case 'scheduled':
      return { kind: 'failed', message: say.notWithdrawn(slug) };
  }
}

function describeWithdrawal(session: Session, article: ArticleWithSource): string[] {
  const withdrawal = findWithdrawal(article);
  if (!withdrawal) return [];
  const say = messagesFor(session, changingMessages);
  const time = showMoment(withdrawal.at, session.context.timeZone);
  return [say.withdrawnSince(time, printable(withdrawal.note ?? ''))];
}
