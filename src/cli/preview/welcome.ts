// Tells the editor where the preview is.

import { previewMessages } from '../messages/preview.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns } from '../terminal/columns.ts';
import { previewPath } from './addresses.ts';
import { openBrowser } from './open-browser.ts';
import type { Preview } from './preview.ts';
import type { PreviewOptions } from './preview-articles.ts';

/** The addresses on stderr, or as one line of JSON on stdout; and the browser, where it is wanted. */
export async function welcome(
  session: Session,
  { origin, folder }: Preview,
  { opens }: PreviewOptions,
): Promise<void> {
  const say = messagesFor(session, previewMessages);
  const { files, total } = folder ?? { files: [], total: 0 };
  const address = `${origin}${previewPath}`;
  const invalid = files.filter(({ state }) => state !== 'valid').length;
  if (session.json) {
    const json = { origin, preview: address, articles: files.length, invalid, total };
    session.print(`${JSON.stringify(json)}\n`);
  }
  session.say(`${session.paint('good', '✔')} ${say.ready(files.length, invalid)}`);
  if (files.length < total) session.say(`  ${say.some(files.length, total)}`);
  session.say('');
  for (const line of alignColumns(say.addresses(origin))) session.say(`  ${line}`);
  session.say('');
  session.say(say.watching);
  if (opens && !(await openBrowser(address))) session.warn(say.notOpened);
}
