// `gazette log`: who did what, and when.

import { findBrokenLink, type LogEvent } from '../../domain/events-api.ts';
import { parseInstant } from '../../domain/time.ts';
import { defineCommand, type Input } from '../command.ts';
import { describeActor, describeEvent } from '../log/describe-event.ts';
import { type LogWish, loadNewest } from '../log/load-events.ts';
import { verifyLog } from '../log/verify-log.ts';
import { logMessages } from '../messages/log.ts';
import { usageMessages } from '../messages/usage.ts';
import { type Outcome, ok } from '../outcome.ts';
import { quoteArgument } from '../quote-argument.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { alignColumns } from '../terminal/columns.ts';
import { showMoment } from '../terminal/moment.ts';

type Name = 'editor' | 'since' | 'limit' | 'verify';

/** How many events are shown where nothing else is said. */
const usualLimit = 30;
const mostShown = 100_000;

/** The command `gazette log`. What is shown is held against its chain of hashes; --verify reads all of it. */
export const log = defineCommand<Name>({
  operands: '[slug|id]',
  minOperands: 0,
  maxOperands: 1,
  completes: 'slugs',
  options: {
    editor: { placeholder: 'name', help: { en: 'what this editor did', zh: '只看这位编辑' } },
    since: {
      placeholder: 'time',
      help: {
        en: 'all since then, such as 2026-12-01',
        zh: '此后的全部，如 2026-12-01',
      },
    },
    limit: { placeholder: 'n', help: { en: 'so many at most (30)', zh: '最多几条（30）' } },
    verify: {
      help: {
        en: 'read all of the log and recompute its chain of hashes',
        zh: '读取全部日志并重算哈希链',
      },
    },
  },
  examples: [
    { line: 'gazette log', does: { en: 'what happened last', zh: '看最近发生的事' } },
    { line: 'gazette log 2009-02-06-juzhang', does: { en: 'of one article', zh: '一篇文章的' } },
    {
      line: 'gazette log --editor 李四 --since 2026-12-01',
      does: { en: 'of one editor in December', zh: '一位编辑十二月以来的' },
    },
    { line: 'gazette log --verify', does: { en: 'was it tampered with?', zh: '是否被改动过' } },
  ],
  async run(session, input) {
    const wish = readWish(session, input);
    if ('kind' in wish) return wish;
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    return input.has('verify')
      ? verify(session, site.value)
      : show(session, site.value, wish, input);
  },
});

function readWish(session: Session, input: Input<Name>): LogWish | Outcome {
  const say = messagesFor(session, logMessages);
  const [subject] = input.operands;
  const editor = input.text('editor');
  const [sinceText, limitText] = [input.text('since'), input.text('limit')];
  if (input.has('verify') && [subject, editor, sinceText, limitText].some(Boolean)) {
    return { kind: 'usage', message: say.verifyAlone };
  }
  const { timeZone } = session.context;
  const since = sinceText === undefined ? undefined : parseInstant(sinceText, timeZone);
  if (sinceText !== undefined && since === undefined) {
    const { badTime, timeHint } = messagesFor(session, usageMessages);
    return { kind: 'usage', message: badTime('--since', sinceText), hint: timeHint(timeZone) };
  }
  const usual = since === undefined ? usualLimit : mostShown;
  const limit = limitText === undefined ? usual : Number(limitText);
  const isNumber = /^\d+$/.test(limitText ?? '1') && limit >= 1 && limit <= mostShown;
  if (!isNumber) return { kind: 'usage', message: say.badLimit(limitText ?? '') };
  return { subject, editor, since, limit };
}

async function verify(session: Session, site: Site): Promise<Outcome> {
  const { outcome, count, last } = await verifyLog(session, site);
  const json = { site: site.origin, outcome: outcome.kind, events: count, last };
  if (session.json) session.print(`${JSON.stringify(json, undefined, 2)}\n`);
  return outcome;
}

async function show(
  session: Session,
  site: Site,
  wish: LogWish,
  input: Input<Name>,
): Promise<Outcome> {
  const loaded = await loadNewest(session, site, wish);
  if (!loaded.ok) return outcomeOfFailure(session, loaded.failure);
  const say = messagesFor(session, logMessages);
  const { events, hasMore } = loaded.value;
  const broken = findBrokenLink(events);
  const outcome: Outcome = broken
    ? { kind: 'failed', message: say.broken(broken.number), hint: say.brokenHint }
    : ok;
  if (session.json) {
    const json = { site: site.origin, outcome: outcome.kind, events };
    session.print(`${JSON.stringify(json, undefined, 2)}\n`);
  } else {
    session.print(renderEvents(session, events));
    if (events.length === 0) session.say(say.none);
  }
  if (hasMore && !input.has('limit')) session.say(say.more(olderCommand(wish)));
  return outcome;
}

function olderCommand({ subject, editor, limit }: LogWish): string {
  const given = [
    ...(subject === undefined ? [] : [quoteArgument(subject)]),
    ...(editor === undefined ? [] : ['--editor', quoteArgument(editor)]),
  ];
  return ['gazette log', ...given, '--limit', String(limit * 10)].join(' ');
}

function renderEvents(session: Session, events: readonly LogEvent[]): string {
  const rows = events.map((event) => [
    String(event.number),
    showMoment(event.at, session.context.timeZone),
    describeActor(session, event),
    describeEvent(session, event),
  ]);
  return alignColumns(rows)
    .map((line) => `${line}\n`)
    .join('');
}
