// Tells at the terminal what came of a save.

import { previewMessages } from '../messages/preview.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import type { Update } from './preview.ts';
import { type Previewed, type PreviewedFolder, signatureOfFile } from './previewed.ts';

/** More files than this are told as the first of them. */
const mostTold = 5;

/** A line for each file that is shown differently now, or why nothing could be shown. */
export function tellUpdate(
  session: Session,
  update: Update,
  folder: PreviewedFolder | undefined,
  milliseconds: number,
): void {
  if (update.kind === 'failed') tellFailure(session, update.outcome);
  if (update.kind !== 'shown' || !update.before || !folder) return;
  const say = messagesFor(session, previewMessages);
  const before = new Map(update.before.files.map((file) => [file.file.path, file]));
  const now = new Set(folder.files.map(({ file }) => file.path));
  const changed = folder.files.filter((file) => isOther(file, before.get(file.file.path)));
  const lines = [
    ...changed.map((file) => describe(session, file, milliseconds)),
    ...[...before.keys()].filter((path) => !now.has(path)).map((path) => `– ${say.gone(path)}`),
  ];
  for (const line of lines.slice(0, mostTold)) session.say(line);
  if (lines.length > mostTold) session.say('…');
}

function isOther(file: Previewed, before: Previewed | undefined): boolean {
  return before === undefined || signatureOfFile(file) !== signatureOfFile(before);
}

function describe(session: Session, { file, state }: Previewed, milliseconds: number): string {
  const say = messagesFor(session, previewMessages);
  const path = printable(file.path);
  if (state === 'valid') {
    const seconds = (milliseconds / 1000).toFixed(1);
    return `${session.paint('good', '✔')} ${say.shown(path, seconds)}`;
  }
  const errors = file.problems.filter(({ severity }) => severity === 'error').length;
  return `${session.paint('bad', '✖')} ${say.notShown(path, errors)}`;
}

function tellFailure(session: Session, { message, hint }: Outcome): void {
  const say = messagesFor(session, previewMessages);
  session.warn(`${session.paint('bad', '✖')} ${say.failed}`);
  for (const line of [message, hint]) if (line) session.warn(`  ${line}`);
}
