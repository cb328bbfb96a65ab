// feed2exec, which hands each new entry to a program: here its json plugin, of which the output is kept.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { hasModule, python } from './feedparser.ts';
import type { Reader, SeenEntry, Subscription } from './reader.ts';
import { runProgram } from './run-program.ts';

const script = join(import.meta.dirname, 'run-feed2exec-later.py');

const itemSchema = v.object({
  id: v.string(),
  title: v.string(),
  content: v.tupleWithRest([v.object({ value: v.string() })], v.unknown()),
});

const habits = { notices: 'nothing', takesNewText: false } as const;

/** feed2exec; it keeps to Cache-Control, so that each reload runs ten minutes after the one before, by its clock. */
export const feed2exec: Reader = {
  name: 'feed2exec',
  debianPackage: 'feed2exec',
  required: false,
  formats: { rss: habits, atom: habits },
  conditionalAfter: 1,
  isInstalled: () => hasModule('feed2exec'),
  async subscribe({ folder, url }) {
    const settings = `[feed]\nurl = ${url}\noutput = feed2exec.plugins.json\n`;
    await writeFile(join(folder, 'settings.ini'), settings);
    return new Feed2execSubscription(folder);
  },
};

class Feed2execSubscription implements Subscription {
  readonly #folder: string;
  #entries: SeenEntry[] = [];
  #minutes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async reload(): Promise<void> {
    this.#minutes += 10;
    const files = ['--config', 'settings.ini', '--database', 'seen.db'];
    const args = [script, String(this.#minutes), ...files, 'fetch'];
    const { stdout, stderr } = await runProgram(python, args, this.#folder);
    for (const line of stdout.split('\n').filter((text) => text !== '')) {
      const { id, title, content } = v.parse(itemSchema, JSON.parse(line));
      this.#entries.push({ id, title, html: content[0].value, unread: true });
    }
    if (stderr !== '') throw new Error(stderr.trim());
  }

  async entries(): Promise<SeenEntry[]> {
    return this.#entries;
  }

  async markAllRead(): Promise<void> {
    this.#entries = this.#entries.map((entry) => ({ ...entry, unread: false }));
  }
}
