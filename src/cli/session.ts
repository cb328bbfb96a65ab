// One run of one command: the world outside, the editor's language, and how to speak to them.

import type { EditorLanguage } from '../domain/problem-text.ts';
import type { Context } from './context.ts';
import type { Settings } from './settings/settings.ts';
import type { Paint } from './terminal/paint.ts';
import type { StatusLine } from './terminal/status-line.ts';

/** One run. `say` is silent under --quiet; `warn` is not; `print` is data and goes to stdout. */
export interface Session {
  readonly context: Context;
  readonly language: EditorLanguage;
  readonly json: boolean;
  /** Whether the editor can be asked: a terminal, and no --no-input. */
  readonly canAsk: boolean;
  /** The value of --site, where it was given. */
  readonly siteOption: string | undefined;
  /** What the project and the user have settled. */
  readonly settings: Settings;
  readonly paint: Paint;
  /** The line at the terminal that changes in place; undefined where there is none, and under --quiet. */
  readonly line?: StatusLine;
  say(line: string): void;
  warn(line: string): void;
  print(text: string): void;
}

/** Picks the editor's language from a catalogue. */
export function messagesFor<M>(
  session: Pick<Session, 'language'>,
  catalogue: Readonly<Record<EditorLanguage, M>>,
): M {
  return catalogue[session.language];
}
