// newsboat, a reader for the terminal: reloads without a screen, then its SQLite cache is read.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { Reader, SeenEntry, Subscription } from './reader.ts';
import { arePrograms, runProgram } from './run-program.ts';

const rowSchema = v.object({
  guid: v.string(),
  title: v.string(),
  content: v.string(),
  unread: v.number(),
});

/** newsboat as it comes. It asks conditionally from the third reload on. */
export const newsboat = makeReader('newsboat', 'nothing');

/** newsboat with `reset-unread-on-update`, which compares texts. */
export const newsboatReset = makeReader('newsboat, reset-unread-on-update', 'text');

function makeReader(name: string, notices: 'nothing' | 'text'): Reader {
  const habits = { notices, takesNewText: true };
  return {
    name,
    debianPackage: 'newsboat',
    required: true,
    formats: { rss: habits, atom: habits },
    conditionalAfter: 3,
    isInstalled: () => arePrograms('newsboat'),
    async subscribe({ folder, url }) {
      await writeFile(join(folder, 'urls'), `${url}\n`);
      const setting = notices === 'text' ? `reset-unread-on-update "${url}"\n` : '';
      await writeFile(join(folder, 'config'), setting);
      return new NewsboatSubscription(folder);
    },
  };
}

class NewsboatSubscription implements Subscription {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async reload(): Promise<void> {
    const files = ['-u', 'urls', '-c', 'cache.db', '-C', 'config'];
    await runProgram('newsboat', [...files, '-x', 'reload'], this.#folder);
  }

  async entries(): Promise<SeenEntry[]> {
    const rows = this.#query('SELECT guid, title, content, unread FROM rss_item WHERE deleted = 0');
    return rows.map((row) => {
      const { guid, title, content, unread } = v.parse(rowSchema, row);
      return { id: guid, title, html: content, unread: unread === 1 };
    });
  }

  async markAllRead(): Promise<void> {
    this.#query('UPDATE rss_item SET unread = 0');
  }

  #query(sql: string): unknown[] {
    const database = new DatabaseSync(join(this.#folder, 'cache.db'));
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  }
}
