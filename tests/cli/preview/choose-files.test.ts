// Which articles are previewed.

import { execFileSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { chooseFiles, mostShown } from '../../../src/cli/preview/choose-files.ts';
import { desk, openDesk } from '../desk.ts';

openDesk();

const nameOf = (n: number) => `articles/a-${String(n).padStart(3, '0')}.md`;

test('all of few, but not the word list', async () => {
  desk.write('articles/2026/b.md', '');
  desk.write('articles/a.md', '');
  desk.write('articles/words.txt', '乾陵\n');
  const files = ['articles/2026/b.md', 'articles/a.md'];
  expect(await chooseFiles([], desk.folder)).toEqual({ files, total: 2 });
  expect(await chooseFiles(['articles/a.md'], desk.folder)).toEqual({
    files: ['articles/a.md'],
    total: 1,
  });
});

describe('of many', () => {
  const total = mostShown + 20;
  beforeEach(() => {
    for (let n = 0; n < total; n += 1) {
      desk.write(nameOf(n), `${n}`);
      // The later the number, the older.
      utimesSync(join(desk.folder, nameOf(n)), 1_000_000 - n, 1_000_000 - n);
    }
  });

  test('those saved last', async () => {
    const { files, total: counted } = await chooseFiles([], desk.folder);
    expect(counted).toBe(total);
    expect(files).toEqual(Array.from({ length: mostShown }, (_, n) => nameOf(n)));
  });

  test('those that git has as changed or new come first', async () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: desk.folder });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x');
    const oldest = nameOf(total - 1);
    desk.write(oldest, 'changed');
    desk.write('articles/z 新.md', 'new');
    for (const path of [oldest, 'articles/z 新.md']) utimesSync(join(desk.folder, path), 1, 1);
    const { files } = await chooseFiles([], desk.folder);
    expect(files).toHaveLength(mostShown);
    expect(files).toEqual(expect.arrayContaining([oldest, 'articles/z 新.md', nameOf(0)]));
    expect(files).not.toContain(nameOf(mostShown - 1));
  });

  test('what is shown stays, and what is saved joins it', async () => {
    const { files } = await chooseFiles([], desk.folder);
    const since = Date.now() - 5000;
    desk.write(nameOf(total - 1), 'changed');
    const later = await chooseFiles([], desk.folder, { shown: new Set(files), since });
    expect(later.files).toEqual([...files, nameOf(total - 1)]);
  });
});
