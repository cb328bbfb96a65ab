// How a run ends whose source cannot be read: why, and what to do about it.

import { fetchingMessages } from '../../messages/fetching.ts';
import { movingMessages } from '../../messages/moving.ts';
import type { Outcome } from '../../outcome.ts';
import { messagesFor, type Session } from '../../session.ts';
import { printable } from '../../terminal/printable.ts';
import { RefusedSource } from './collection.ts';
import { Unreachable } from './fetch-bounded.ts';
import { UnreadableText } from './read-text.ts';
import { FaultyXml } from './read-xml-items.ts';

/** The outcome of a source that is refused; undefined for any other failure. */
export function outcomeOfSource(session: Session, error: unknown): Outcome | undefined {
  const say = messagesFor(session, movingMessages);
  if (error instanceof Unreachable) {
    const { reason, detail } = error.failure;
    const why = messagesFor(session, fetchingMessages)[reason](printable(detail));
    const isPassing = reason === 'network' || /^(?:429|5\d\d)$/.test(detail);
    return { kind: isPassing ? 'network' : 'failed', message: say.notFetched(why) };
  }
  if (error instanceof FaultyXml) {
    const where = `${error.line}:${error.column} ${printable(error.message)}`;
    return {
      kind: 'failed',
      message: say.refused['faulty-xml'](where),
      hint: say.hint['faulty-xml'],
    };
  }
  if (error instanceof UnreadableText) {
    return { kind: 'failed', message: say.refused['unreadable-text'](error.encoding) };
  }
  if (!(error instanceof RefusedSource)) return undefined;
  const detail = printable(error.detail);
  switch (error.reason) {
    case 'not-collection':
      return {
        kind: 'failed',
        message: say.refused['not-collection'],
        hint: say.hint['not-collection'],
      };
    case 'html-page':
      return {
        kind: 'failed',
        message: say.refused['html-page'](detail),
        hint: say.hint['html-page'](error.feeds),
      };
    case 'home-missing':
      return {
        kind: 'usage',
        message: say.refused['home-missing'],
        hint: say.hint['home-missing'],
      };
    case 'document':
    case 'stdin':
      return { kind: 'usage', message: say.refused[error.reason] };
    case 'empty':
    case 'too-large':
      return { kind: 'failed', message: say.refused[error.reason] };
    case 'faulty-json':
      return { kind: 'failed', message: say.refused['faulty-json'](detail) };
    case 'faulty-xml':
      return { kind: 'failed', message: say.refused['faulty-xml'](detail) };
    case 'unreadable-text':
      return { kind: 'failed', message: say.refused['unreadable-text'](detail) };
  }
}
