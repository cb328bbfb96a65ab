// Progress: a bar with the time left at a terminal, plain lines elsewhere, silence where it is asked for.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { progressMessages } from '../../src/cli/messages/progress.ts';
import type { Session } from '../../src/cli/session.ts';
import { Count } from '../../src/cli/terminal/count.ts';
import { makeCounter } from '../../src/cli/terminal/counter.ts';
import { Pace } from '../../src/cli/terminal/pace.ts';
import { StatusLine } from '../../src/cli/terminal/status-line.ts';
import { showTimeLeft } from '../../src/cli/terminal/time-left.ts';

/** A screen of which only the last line can change, as `\r` and erasing to the line's end leave it. */
class Screen {
  lines = [''];
  columns = 80;
  writes = 0;

  write(text: string): void {
    this.writes += 1;
    for (const part of text.split(/(\r|\n|\u001b\[K)/)) {
      if (part === '\n') this.lines.push('');
      else if (part === '\r') this.#column = 0;
      else if (part === '\u001b[K') this.#put(this.#last.slice(0, this.#column));
      else {
        const kept = this.#last.slice(this.#column + part.length);
        this.#put(this.#last.slice(0, this.#column) + part + kept);
        this.#column += part.length;
      }
      if (part === '\n') this.#column = 0;
    }
  }

  #column = 0;

  get #last(): string {
    return this.lines.at(-1) ?? '';
  }

  #put(line: string): void {
    this.lines[this.lines.length - 1] = line;
  }
}

interface Bench {
  readonly session: Session;
  readonly screen: Screen;
  readonly said: string[];
  pass(milliseconds: number): void;
}

function openBench({ language = 'en', isTerminal = true } = {}): Bench {
  const screen = new Screen();
  const said: string[] = [];
  const line = new StatusLine(screen);
  let now = 1_000_000;
  const session = {
    context: { now: () => now },
    language,
    paint: (_: string, text: string) => text,
    ...(isTerminal ? { line } : {}),
    say: (text: string) => {
      said.push(text);
      line.around(() => screen.write(`${text}\n`));
    },
  } as unknown as Session;
  return { session, screen, said, pass: (milliseconds) => (now += milliseconds) };
}

describe('at a terminal', () => {
  test('one line is written over: bar, numbers, bytes, pace and the time left', () => {
    const { session, screen, pass } = openBench();
    screen.columns = 100;
    const counter = makeCounter(session, { label: 'sending', total: 10_000, bytes: 40e6 });
    for (let sent = 0; sent < 43; sent += 1) {
      pass(1_000);
      counter.advance(100, 400_000);
    }
    expect(screen.lines).toEqual([
      '  sending  [############----------------]  4,300 of 10,000  17.2 MB  400.0 KB/s  1 min 0 s left',
    ]);
    counter.clear();
    expect(screen.lines).toEqual(['']);
  });

  test('what is said meanwhile stands above the line, which goes on below', () => {
    const { session, screen, pass } = openBench();
    const counter = makeCounter(session, { label: 'sending', total: 4 });
    counter.advance(1);
    session.say(
      'a longer sentence than the line, in which nothing may be left of the bar of the counter',
    );
    pass(200);
    counter.advance(1);
    expect(screen.lines).toEqual([
      'a longer sentence than the line, in which nothing may be left of the bar of the counter',
      `  sending  [${'#'.repeat(14)}${'-'.repeat(14)}]  2 of 4`,
    ]);
  });

  test('it is drawn ten times a second at most, and once more at the end', () => {
    const { session, screen, pass } = openBench();
    const counter = makeCounter(session, { label: 'sending', total: 1_000 });
    for (let sent = 0; sent < 1_000; sent += 1) {
      pass(1);
      counter.advance(1);
    }
    expect(screen.writes).toBeLessThanOrEqual(11);
    expect(screen.lines[0]).toContain('1,000 of 1,000');
  });

  test.each(['en', 'zh'])('it is never wider than the terminal (%s)', (language) => {
    const { session, screen, pass } = openBench({ language });
    const label = language === 'zh' ? '正在发送' : 'sending';
    const counter = makeCounter(session, { label, total: 10_000, bytes: 40e6 });
    counter.note('articles/2009/吉林質監局召開全省質量技術監督系統局長工作會議.md');
    for (let columns = 130; columns > 20; columns -= 1) {
      screen.columns = columns;
      pass(1_000);
      counter.advance(10, 40_000);
      expect(stringWidth(screen.lines[0] ?? '')).toBeLessThan(columns);
      expect(screen.lines).toHaveLength(1);
      expect(screen.lines[0]).toContain(label);
    }
  });

  test('a note has what room is left', () => {
    const { session, screen } = openBench();
    screen.columns = 70;
    const counter = makeCounter(session, { label: 'files', total: 2 });
    counter.note('山洪預警.png');
    expect(screen.lines[0]).toBe(`  files  [${'-'.repeat(28)}]  0 of 2  山洪預警.png`);
  });

  test('of unknown work it tells the number and the pace', () => {
    const { session, screen, pass } = openBench();
    const counter = makeCounter(session, { label: 'reading', total: undefined });
    for (let read = 0; read < 5; read += 1) {
      pass(1_000);
      counter.advance(240);
    }
    expect(screen.lines[0]).toBe('  reading  1,200  240/s');
  });
});

describe('without a terminal', () => {
  test('a plain line is written at each tenth', () => {
    const { session, said, pass } = openBench({ isTerminal: false });
    const counter = makeCounter(session, { label: 'sending', total: 10_000, bytes: 40e6 });
    for (let sent = 0; sent < 100; sent += 1) {
      pass(500);
      counter.advance(100, 400_000);
    }
    expect(said).toHaveLength(9);
    expect(said[4]).toBe('  sending 5,000 of 10,000, 20.0 MB, 800.0 KB/s, 25 s left');
  });

  test('slow work is told of every 30 seconds, and short work not at all', () => {
    const slow = openBench({ isTerminal: false, language: 'zh' });
    const counter = makeCounter(slow.session, { label: '正在发送', total: 10_000 });
    for (let sent = 0; sent < 61; sent += 1) {
      slow.pass(1_000);
      counter.advance(1);
    }
    expect(slow.said).toEqual([
      '  正在发送 30/10,000，每秒 1.0，约剩 2 小时 47 分',
      '  正在发送 60/10,000，每秒 1.0，约剩 2 小时 46 分',
    ]);
    const short = openBench({ isTerminal: false });
    const brief = makeCounter(short.session, { label: 'sending', total: 300 });
    for (let sent = 0; sent < 3; sent += 1) {
      short.pass(500);
      brief.advance(100);
    }
    expect(short.said).toEqual([]);
  });
});

describe('the time left', () => {
  test('follows a change of pace within seconds, and not a single hiccup', () => {
    const pace = new Pace(0);
    for (let second = 1; second <= 60; second += 1) pace.note(second * 100, second * 1_000);
    expect(pace.secondsLeft(12_000)).toBeCloseTo(60, 0);
    pace.note(6_100, 64_000);
    expect(pace.secondsLeft(12_000)).toBeLessThan(80);
    for (let second = 1; second <= 40; second += 1) {
      pace.note(6_100 + second * 10, 64_000 + second * 1_000);
    }
    expect(pace.secondsLeft(6_500 + 1_000)).toBeGreaterThan(60);
  });

  test('is not told before there is anything to go by', () => {
    const count = new Count({ label: 'sending', total: 100 }, 0);
    count.add(10, 0, 1_000);
    expect(count.describe(progressMessages.en)).toMatchObject({ rate: undefined, left: undefined });
  });

  test.each([
    [0.2, '5 s', '5 秒'],
    [41, '45 s', '45 秒'],
    [58, '1 min 0 s', '1 分 0 秒'],
    [61, '1 min 10 s', '1 分 10 秒'],
    [601, '11 min', '11 分钟'],
    [7_201, '2 h 1 min', '2 小时 1 分'],
  ])('of %d seconds reads %s', (seconds, en, zh) => {
    expect(showTimeLeft(seconds, progressMessages.en)).toBe(en);
    expect(showTimeLeft(seconds, progressMessages.zh)).toBe(zh);
  });
});
