// sfeed, feeds as lines of text: sfeed_update with the conditional fetch that its manual gives.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader, SeenEntry, Subscription } from './reader.ts';
import { arePrograms, runProgram } from './run-program.ts';

/** It merges lines by id, title and link: the line that it has stays, and another title is another line. */
const habits = { notices: 'nothing', takesNewText: false, keyedByTitle: true } as const;

/** sfeed; an entry is unread until its link is in the file of read links (sfeed_markread). */
export const sfeed: Reader = {
  name: 'sfeed',
  debianPackage: 'sfeed, curl',
  required: true,
  formats: { rss: habits, atom: habits },
  conditionalAfter: 1,
  isInstalled: () => arePrograms('sfeed_update', 'sfeed_markread', 'curl'),
  async subscribe({ folder, url }) {
    await mkdir(join(folder, '.sfeed/etags'), { recursive: true });
    await writeFile(
      join(folder, '.sfeed/sfeedrc'),
      `${fetchOfTheManual}feeds() { feed main '${url}'; }\n`,
    );
    await writeFile(join(folder, 'read-links'), '');
    return new SfeedSubscription(folder);
  },
};

const fetchOfTheManual = `fetch() {
  etag="$HOME/.sfeed/etags/$(basename "$3")"
  curl -L --max-redirs 0 -H "User-Agent:" -f -s -m 15 --compressed \\
    --etag-save "\${etag}" --etag-compare "\${etag}" -z "\${etag}" "$2"
}
`;

class SfeedSubscription implements Subscription {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async reload(): Promise<void> {
    await runProgram('sfeed_update', [], this.#folder);
  }

  async entries(): Promise<SeenEntry[]> {
    const read = new Set((await this.#file('read-links')).split('\n'));
    return (await this.#lines()).map(([, title = '', link = '', content = '', , id = '']) => ({
      id: unescapeField(id),
      title: unescapeField(title),
      html: unescapeField(content),
      unread: !read.has(link),
    }));
  }

  async markAllRead(): Promise<void> {
    const links = (await this.#lines()).map(([, , link]) => `${link}\n`).join('');
    const file = join(this.#folder, 'read-links');
    await runProgram('sfeed_markread', ['read', file], this.#folder, { input: links });
  }

  async #lines(): Promise<string[][]> {
    const lines = (await this.#file('.sfeed/feeds/main')).split('\n');
    return lines.filter((line) => line !== '').map((line) => line.split('\t'));
  }

  #file(name: string): Promise<string> {
    return readFile(join(this.#folder, name), 'utf8');
  }
}

/** The escapes of sfeed(5). */
function unescapeField(field: string): string {
  return field.replace(/\\([nt\\])/g, (_, letter) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\',
  );
}
