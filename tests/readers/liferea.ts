// Liferea, a reader for the desktop: runs under Xvfb with a session bus of its own, then its SQLite database is read.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { LifereaProcess } from './liferea-process.ts';
import type { Reader, SeenEntry, Subscription } from './reader.ts';
import { arePrograms } from './run-program.ts';

const rowSchema = v.object({
  source_id: v.string(),
  title: v.string(),
  description: v.string(),
  read: v.number(),
});

/** An entry that has an id and is known is never looked at again, whatever its text and date. */
const habits = { notices: 'nothing', takesNewText: false } as const;

/** Liferea. In RSS it takes the markup out of titles. */
export const liferea: Reader = {
  name: 'Liferea',
  debianPackage: 'liferea, xvfb, xauth, dbus, libglib2.0-bin',
  required: false,
  formats: { rss: { ...habits, titlesAsHtml: true }, atom: habits },
  conditionalAfter: 1,
  isInstalled: () => arePrograms('liferea', 'xvfb-run', 'xauth', 'dbus-run-session', 'gdbus'),
  async subscribe({ folder, url }) {
    await mkdir(join(folder, 'config/liferea'), { recursive: true });
    await writeFile(join(folder, 'config/liferea/feedlist.opml'), feedListOf(url));
    return new LifereaSubscription(folder);
  },
};

function feedListOf(url: string): string {
  const feed = `<outline text="feed" title="feed" type="rss" xmlUrl="${url}" updateInterval="-1"/>`;
  return `<?xml version="1.0"?>
<opml version="1.0"><head><title>feeds</title></head><body>${feed}</body></opml>
`;
}

class LifereaSubscription implements Subscription {
  readonly #folder: string;
  #process: LifereaProcess | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async reload(): Promise<void> {
    if (this.#process) return this.#process.refresh();
    this.#process = await LifereaProcess.start(this.#folder);
  }

  async entries(): Promise<SeenEntry[]> {
    const rows = this.#query('SELECT source_id, title, description, read FROM items');
    return rows.map((row) => {
      const { source_id: id, title, description: html, read } = v.parse(rowSchema, row);
      return { id, title, html, unread: read === 0 };
    });
  }

  async markAllRead(): Promise<void> {
    this.#query('UPDATE items SET read = 1, updated = 0, popup = 0');
  }

  async close(): Promise<void> {
    await this.#process?.stop();
  }

  #query(sql: string): unknown[] {
    const database = new DatabaseSync(join(this.#folder, 'data/liferea/liferea.db'), {
      timeout: 5000,
    });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  }
}
