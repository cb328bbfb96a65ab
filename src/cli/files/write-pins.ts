// Writes the pins of files into the articles that refer to them.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LocalArticle } from '../articles/load-articles.ts';
import { filesMessages } from '../messages/files.ts';
import { messagesFor, type Session } from '../session.ts';
import { pinText } from './pin-text.ts';
import { rewriteWhole } from './write-whole.ts';

/** Writes what is not written yet, and says so; under --dry-run it only says what it would write. */
export async function writePins(
  session: Session,
  articles: readonly LocalArticle[],
  dryRun: boolean,
): Promise<void> {
  const say = messagesFor(session, filesMessages);
  for (const { path, pins, isPinned } of articles) {
    if (isPinned) continue;
    if (!dryRun) await rewrite(resolve(session.context.cwd, path), pins);
    session.say(dryRun ? say.wouldPin(path, pins.size) : say.pinned(path, pins.size));
  }
}

async function rewrite(path: string, pins: ReadonlyMap<string, string>): Promise<void> {
  const bytes = await readFile(path);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  await rewriteWhole(path, pinText(text, pins));
}
