// rss2email, which sends entries as mail: here into a maildir, of which the mails are read.

import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { python } from './feedparser.ts';
import type { Reader, SeenEntry, Subscription } from './reader.ts';
import { arePrograms, runProgram } from './run-program.ts';

const script = join(import.meta.dirname, 'read-maildir.py');

const mailSchema = v.object({
  id: v.string(),
  title: v.string(),
  html: v.string(),
  unread: v.boolean(),
  message: v.string(),
  answers: v.nullable(v.string()),
});

type Mail = v.InferOutput<typeof mailSchema>;

/** rss2email as it comes: an entry is mailed once. */
export const rss2email = makeReader('rss2email', false);

/** rss2email with `reply-changes`: another text is mailed as a reply to the first mail. */
export const rss2emailReplies = makeReader('rss2email, reply-changes', true);

function makeReader(name: string, replies: boolean): Reader {
  const habits = { notices: replies ? 'text' : 'nothing', takesNewText: replies } as const;
  return {
    name,
    debianPackage: 'rss2email',
    required: true,
    formats: { rss: { ...habits, titlesAsHtml: true }, atom: habits },
    conditionalAfter: 1,
    isInstalled: () => arePrograms('r2e'),
    async subscribe({ folder, url }) {
      for (const part of ['cur', 'new', 'tmp']) {
        await mkdir(join(folder, 'mail/feed', part), { recursive: true });
      }
      await writeFile(join(folder, 'settings.cfg'), settingsFor(folder, url, replies));
      return new Rss2emailSubscription(folder);
    },
  };
}

function settingsFor(folder: string, url: string, replies: boolean): string {
  return `[DEFAULT]
from = gazette@example.org
to = reader@example.org
email-protocol = maildir
maildir-path = ${join(folder, 'mail')}
maildir-mailbox = feed
html-mail = True
reply-changes = ${replies ? 'True' : 'False'}
verbose = warning

[feed.feed]
url = ${url}
`;
}

class Rss2emailSubscription implements Subscription {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async reload(): Promise<void> {
    const { stderr } = await runProgram(
      'r2e',
      ['-c', 'settings.cfg', '-d', 'seen.json', 'run'],
      this.#folder,
    );
    if (stderr !== '') throw new Error(stderr.trim());
  }

  async entries(): Promise<SeenEntry[]> {
    const { stdout } = await runProgram(python, [script, 'mail/feed'], this.#folder);
    return mergeReplies(v.parse(v.array(mailSchema), JSON.parse(stdout)));
  }

  async markAllRead(): Promise<void> {
    const [from, to] = [join(this.#folder, 'mail/feed/new'), join(this.#folder, 'mail/feed/cur')];
    for (const name of await readdir(from)) await rename(join(from, name), join(to, `${name}:2,S`));
  }
}

/** A reply to a mail about the same entry is that entry's newer state; any other mail is an entry of its own. */
function mergeReplies(mails: readonly Mail[]): SeenEntry[] {
  const threads: Mail[] = [];
  for (const mail of mails) {
    const at = threads.findIndex(({ id, message }) => id === mail.id && message === mail.answers);
    if (at < 0) threads.push(mail);
    else threads[at] = mail;
  }
  return threads;
}
