// Reads the whole log, recomputes its chain of hashes, and compares it with what was verified before.

import { findBrokenLink, type LogEvent } from '../../domain/events-api.ts';
import { isoInstant } from '../../domain/time.ts';
import { logMessages } from '../messages/log.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { showMoment } from '../terminal/moment.ts';
import { makeProgress } from '../terminal/progress.ts';
import { loadAllEvents } from './load-events.ts';
import { type LogHead, loadLogHead, logHeadsPath, recordLogHead } from './log-heads-file.ts';

/** How the verification ended: how many events there are, and the last of them. */
export interface LogVerification {
  readonly outcome: Outcome;
  readonly count: number;
  readonly last: Pick<LogEvent, 'number' | 'hash'> | null;
}

/** Verifies the log and says how it is. */
export async function verifyLog(session: Session, site: Site): Promise<LogVerification> {
  const { cwd } = session.context;
  const known = await loadLogHead(cwd, site.origin);
  const read = await readChain(session, site, known);
  const { count, last } = read;
  const outcome = read.outcome ?? judge(session, read, known);
  if (outcome.kind !== 'ok' || !last) return { outcome, count, last };
  const { number, hash } = last;
  const at = isoInstant(session.context.now());
  await recordLogHead(cwd, site.origin, { number, hash, at });
  return { outcome, count, last: { number, hash } };
}

interface ReadChain {
  readonly outcome?: Outcome;
  readonly count: number;
  readonly last: LogEvent | null;
  readonly broken: LogEvent | undefined;
  /** What stands now under the number that was verified last. */
  readonly atKnown: LogEvent | undefined;
}

async function readChain(
  session: Session,
  site: Site,
  known: LogHead | undefined,
): Promise<ReadChain> {
  const say = messagesFor(session, logMessages);
  const progress = makeProgress(session);
  let count = 0;
  let last: LogEvent | null = null;
  let broken: LogEvent | undefined;
  let atKnown: LogEvent | undefined;
  const loaded = await loadAllEvents(session, site, (page) => {
    broken =
      findBrokenLink(last ? [last, ...page.events] : page.events) ?? findGap(last, page.events);
    atKnown ??= page.events.find(({ number }) => number === known?.number);
    count += page.events.length;
    last = page.events.at(-1) ?? last;
    progress.show(say.reading(count, page.last?.number ?? count));
    return broken === undefined;
  });
  progress.clear();
  const read = { count, last, broken, atKnown };
  return loaded.ok ? read : { ...read, outcome: outcomeOfFailure(session, loaded.failure) };
}

/** The first event that does not bear the number after the one before it: between them something was taken out. */
function findGap(last: LogEvent | null, events: readonly LogEvent[]): LogEvent | undefined {
  const first = (last?.number ?? 0) + 1;
  return events.find(({ number }, index) => number !== first + index);
}

function judge(
  session: Session,
  { broken, atKnown, last, count }: ReadChain,
  known: LogHead | undefined,
): Outcome {
  const say = messagesFor(session, logMessages);
  const { cwd, timeZone } = session.context;
  if (broken) return { kind: 'failed', message: say.broken(broken.number), hint: say.brokenHint };
  const hint = say.rewrittenHint(logHeadsPath(cwd));
  if (known && !atKnown) {
    return { kind: 'failed', message: say.cut(known.number, last?.number ?? 0), hint };
  }
  if (known && atKnown && atKnown.hash !== known.hash) {
    const message = say.rewritten(known.number, showMoment(known.at, timeZone));
    return { kind: 'failed', message, hint };
  }
  session.say(`${session.paint('good', '✔')} ${say.whole(count)}`);
  if (last) session.say(`  ${say.head(last.number, last.hash)}`);
  return ok;
}
