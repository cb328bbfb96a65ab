// An editor's desk: a folder of its own and the command line, driven in process.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Answer, Context } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';
import { FakeSite, goodToken } from './fake-site.ts';

/** What a run did. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder and what surrounds the runs in it. Time passes only where the command line waits. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));
  env: Record<string, string> = { LANG: 'en' };
  /** Answers to questions, in order; having any makes a terminal of the desk. */
  answers: Answer[] = [];
  /** Values chosen among several, in order; having any makes a terminal of the desk too. */
  choices: string[] = [];
  /** The choices as they were shown, a line for each. */
  readonly offered: string[] = [];
  /** Secrets typed at questions, in order; having any makes a terminal of the desk too. */
  secrets: string[] = [];
  readonly questions: string[] = [];
  /** What happens elsewhere while a question stands on the screen. */
  whileAsking: () => Promise<unknown> = async () => {};
  stdin = new Uint8Array();
  hasColor = false;
  isStdoutTerminal = false;
  now = Date.parse('2026-11-22T00:00:00Z');
  interruption = new AbortController();
  #ids = 0;

  /** Runs `gazette` with these arguments. */
  async gazette(...args: string[]): Promise<Run> {
    const stdout: string[] = [];
    const stderr: string[] = [];
    const context: Context = {
      env: this.env,
      cwd: this.folder,
      stdout: { write: (text) => stdout.push(text) },
      stderr: { write: (text) => stderr.push(text) },
      isTerminal: this.answers.length + this.choices.length + this.secrets.length > 0,
      hasColor: this.hasColor,
      isStdoutTerminal: this.isStdoutTerminal,
      signal: this.interruption.signal,
      readStdin: async () => this.stdin,
      confirm: async (question) => {
        this.questions.push(question);
        await this.whileAsking();
        return this.answers.shift() ?? 'no';
      },
      askSecret: async (question) => {
        this.questions.push(question);
        return this.secrets.shift();
      },
      choose: async (question, choices) => {
        this.questions.push(question);
        this.offered.push(...choices.map(({ label, hint }) => `${label}: ${hint}`));
        const chosen = this.choices.shift();
        return choices.find(({ value }) => value === chosen)?.value;
      },
      fetch,
      timeZone: 'Asia/Shanghai',
      now: () => this.now,
      sleep: async (milliseconds) => {
        this.interruption.signal.throwIfAborted();
        this.now += milliseconds;
      },
      randomUUID: () => {
        this.#ids += 1;
        return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
      },
      randomBytes: (length) => new Uint8Array(length).fill(7),
    };
    const code = await main(args, context);
    return { code, stdout: stdout.join(''), stderr: stderr.join('') };
  }

  write(path: string, content: string | Uint8Array): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The desk of the test that is running; `openDesk` sets it anew before each. */
export let desk: Desk;
/** The site of the test that is running, where its file asked for one. */
export let site: FakeSite;

/**
 * Gives every test of this file a desk of its own, cleared after it; with a site, the desk knows its
 * address and token. A test may run many commands, and has the time for them on a busy machine.
 */
export function openDesk({ withSite = false } = {}): void {
  vi.setConfig({ testTimeout: 30_000 });
  beforeEach(async () => {
    desk = new Desk();
    if (!withSite) return;
    site = await new FakeSite().start();
    desk.env = { LANG: 'en', GAZETTE_SITE: site.origin, GAZETTE_TOKEN: goodToken };
  });
  afterEach(async () => {
    desk.clear();
    if (withSite) await site.stop();
  });
}

/** The text with the site's address taken out, which differs from run to run. */
export function steady(text: string): string {
  return text.replaceAll(site.origin, '<site>');
}

/** An article without errors, its id made of a number; `more` are further lines of front matter. */
export function makeArticle(
  number: number,
  { title = `第${number}號公報`, body = '正文。', more = '' } = {},
) {
  const id = `urn:uuid:00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
  const head = `id: ${id}\ntitle: ${title}\nissuer: 吉林質監局\nissued: 2009-02-19\nlang: zh-Hant`;
  return `---\n${head}\n${more}---\n\n${body}\n`;
}
