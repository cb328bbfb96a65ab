// Counts work: a bar with the time left at a terminal, a plain line now and then elsewhere.

import { type ProgressMessages, progressMessages } from '../messages/progress.ts';
import { messagesFor, type Session } from '../session.ts';
import { Count, type CountedWork, type CountWords } from './count.ts';
import { renderBar } from './render-bar.ts';
import type { StatusLine } from './status-line.ts';

/** How far work has come. Silent under --quiet; never writes to stdout. */
export interface Counter {
  /** So many more things are done, with so many bytes. */
  advance(items: number, bytes?: number): void;
  /** Shows a few words after the numbers, such as the name of a file, where there is room for them. */
  note(text: string): void;
  /** Takes the line away. A counter that goes on after it shows it again. */
  clear(): void;
}

/** Begins to count. Shows nothing before the first `advance` or `note`. */
export function makeCounter(session: Session, work: CountedWork): Counter {
  const { context, line } = session;
  const count = new Count(work, context.now());
  const teller = line ? drawAt(session, line, count) : writeLines(session, count);
  return {
    advance: (items, bytes = 0) => {
      count.add(items, bytes, context.now());
      teller.tell();
    },
    note: (text) => {
      count.note = text;
      if (line) teller.tell();
    },
    clear: () => teller.clear(),
  };
}

interface Teller {
  tell(): void;
  clear(): void;
}

/** A line that is drawn more often than this (milliseconds) is only work for the terminal. */
const drawEvery = 100;

function drawAt(session: Session, line: StatusLine, count: Count): Teller {
  const say = messagesFor(session, progressMessages);
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    tell: () => {
      const now = session.context.now();
      if (now - drawn < drawEvery && !count.isComplete) return;
      drawn = now;
      line.show(renderBar(session, count.describe(say), line.width));
    },
    clear: () => {
      drawn = Number.NEGATIVE_INFINITY;
      line.clear();
    },
  };
}

/** A line at each tenth of the work, as far as these lie so far apart, or after so long (milliseconds). */
const [tenthApart, lineEvery] = [2_000, 30_000];

/** Work that ends soon says nothing, and its end is for the caller to tell. */
function writeLines(session: Session, count: Count): Teller {
  const say = messagesFor(session, progressMessages);
  let [told, toldTenth] = [session.context.now(), 0];
  const tell = () => {
    const since = session.context.now() - told;
    const tenth = Math.floor((count.share ?? 0) * 10);
    const isDue = since >= lineEvery || (tenth > toldTenth && since >= tenthApart);
    if (count.isComplete || !isDue) return;
    [told, toldTenth] = [session.context.now(), tenth];
    session.say(`  ${renderPlain(count.describe(say), say)}`);
  };
  return { tell, clear: () => {} };
}

function renderPlain({ label, items, bytes, rate, left }: CountWords, say: ProgressMessages) {
  const parts = [items, bytes, rate, left].filter((part) => part !== undefined);
  return `${label} ${parts.join(say.between)}`;
}
