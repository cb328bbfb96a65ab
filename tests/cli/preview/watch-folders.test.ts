// Watching files as editors' programs write them.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FolderWatch } from '../../../src/cli/preview/watch-folders.ts';
import { desk, openDesk } from '../desk.ts';

openDesk();

let watch: FolderWatch;
const onChange = vi.fn();

beforeEach(async () => {
  desk.write('articles/2026/a.md', 'one');
  desk.write('articles/words.txt', '');
  desk.write('wrangler.toml', '');
  await setTimeout(50);
  onChange.mockClear();
  watch = await FolderWatch.start(
    [{ folder: at('articles') }, { folder: desk.folder, names: ['wrangler.toml'] }],
    onChange,
  );
});
afterEach(() => watch.stop());

const at = (path: string) => join(desk.folder, path);

/** Does something, and waits until it has been told. */
async function expectToldOf(action: () => void): Promise<void> {
  onChange.mockClear();
  action();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 5000, interval: 20 });
  await setTimeout(150);
}

async function expectSilenceAfter(action: () => void): Promise<void> {
  onChange.mockClear();
  action();
  await setTimeout(400);
  expect(onChange).not.toHaveBeenCalled();
}

test('tells of what is written, renamed into place, and removed', async () => {
  await expectToldOf(() => writeFileSync(at('articles/2026/a.md'), 'two'));
  writeFileSync(at('articles/2026/.a.md.tmp'), 'three');
  await expectToldOf(() => renameSync(at('articles/2026/.a.md.tmp'), at('articles/2026/a.md')));
  await expectToldOf(() => rmSync(at('articles/2026/a.md')));
});

test('tells once of a row of events', async () => {
  await expectToldOf(() => {
    for (let n = 0; n < 20; n += 1) writeFileSync(at('articles/2026/a.md'), `${n}`);
  });
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('follows folders that come, go, and come again', async () => {
  await expectToldOf(() => {
    mkdirSync(at('articles/2027/images'), { recursive: true });
    writeFileSync(at('articles/2027/images/x.png'), '');
  });
  await expectToldOf(() => writeFileSync(at('articles/2027/images/x.png'), 'changed'));
  await expectToldOf(() => rmSync(at('articles/2027'), { recursive: true }));
  await expectToldOf(() => mkdirSync(at('articles/2027')));
  await expectToldOf(() => writeFileSync(at('articles/2027/new.md'), ''));
});

test('tells of the settings, and of nothing else beside them', async () => {
  await expectToldOf(() => writeFileSync(at('wrangler.toml'), 'changed'));
  await expectSilenceAfter(() => writeFileSync(at('README.md'), ''));
});

test('is silent about files that programs put beside what they edit', async () => {
  await expectSilenceAfter(() => {
    writeFileSync(at('articles/2026/.a.md.swp'), '');
    writeFileSync(at('articles/2026/a.md~'), '');
  });
});

test('is silent when it is over', async () => {
  watch.stop();
  await expectSilenceAfter(() => writeFileSync(at('articles/2026/a.md'), 'two'));
});
