// An event of the log in words.

import type { LogEvent } from '../../domain/events-api.ts';
import { isoInstant } from '../../domain/time.ts';
import { type LogMessages, logMessages } from '../messages/log.ts';
import { messagesFor, type Session } from '../session.ts';
import { showBytes, showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** What happened, in the editor's language; a type that this program does not know by its name. */
export function describeEvent(session: Session, event: LogEvent): string {
  const say = messagesFor(session, logMessages);
  const text = describeKind(session, event, say);
  const note = textOf(event, 'note');
  return note ? say.withNote(text, note) : text;
}

/** Who did it; what the clock opened was nobody's deed. */
export function describeActor(session: Session, { editor }: LogEvent): string {
  return editor === 'schedule' ? messagesFor(session, logMessages).schedule : printable(editor);
}

function describeKind(session: Session, event: LogEvent, say: LogMessages): string {
  const words = wordsOf(session, event);
  const text = (name: string) => textOf(event, name) ?? '';
  switch (event.type) {
    case 'publish':
      return say.added(words);
    case 'minor':
    case 'correction':
    case 'withdrawal':
    case 'restoration':
    case 'opened':
    case 'scheduled':
    case 'cancelled':
      return say[event.type](words);
    case 'words':
      return say.words(countLines(event.detail.added), countLines(event.detail.removed));
    case 'file-added':
      return say.file(text('type'), showBytes(Number(event.detail.size ?? 0)));
    case 'editor-added':
      return say.editorAdded(text('name'), text('scopes').replaceAll(' ', ','));
    case 'editor-renewed':
      return say.editorRenewed(text('name'), timeOf(session, event, 'expires'));
    case 'editor-revoked':
      return say.editorRevoked(text('name'));
    case 'restored':
      return say.restored(text('events'));
    case 'alias-moved':
      return say.aliasMoved(text('alias'));
    case 'token-exchanged':
      return say.tokenExchanged(text('repository'), text('run'));
    default:
      return [printable(event.type), text('slug')].filter(Boolean).join(': ');
  }
}

function wordsOf(session: Session, event: LogEvent) {
  return {
    slug: textOf(event, 'slug') ?? printable(event.subject),
    revision: textOf(event, 'revision') ?? '',
    note: textOf(event, 'note'),
    time: timeOf(session, event, 'published'),
    isDraft: event.detail.draft === 1,
  };
}

function textOf({ detail }: LogEvent, name: string): string | undefined {
  const value = detail[name];
  return value === undefined ? undefined : printable(String(value));
}

function timeOf({ context }: Session, { detail }: LogEvent, name: string): string | undefined {
  const value = detail[name];
  return typeof value === 'number' ? showMoment(isoInstant(value), context.timeZone) : undefined;
}

function countLines(value: string | number | undefined): number {
  return value === undefined || value === '' ? 0 : String(value).split('\n').length;
}
