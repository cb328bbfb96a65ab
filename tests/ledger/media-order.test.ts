// An article never opens before its files can be served: whatever KV does with them, and however slowly.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { makePdf, makePng } from '../media/make-files.ts';
import { sourceWithFiles } from '../media/media-source.ts';
import { pathOf, sendFile } from '../worker/send-file.ts';
import { get, put, settle, signIn, site } from '../worker/site.ts';
import { interceptWrites, type KvWrite } from './intercept-writes.ts';
import { converge, findFaults, inLedger } from './ledger-under-test.ts';

const picture = makePng(20, 10);
const list = makePdf();
const paths = [pathOf(picture, 'png'), pathOf(list, 'pdf')];
const article = (over: Record<string, string> = {}) =>
  sourceWithFiles(1, { 'p.png': picture, 'l.pdf': list }, '![圖](p.png)\n\n[單](l.pdf)\n', over);

beforeEach(async () => {
  await signIn();
  await settle();
  await sendFile(picture, 'image/png');
  await sendFile(list, 'application/pdf');
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

/** Several waits of the projection, and its pauses after failures. */
const room = { timeout: 60_000 };

const isFile = ({ key }: KvWrite) => key.startsWith('media:');

async function statusOf(path: string): Promise<number> {
  const response = await get(path);
  await response.arrayBuffer();
  return response.status;
}

/** Looks at the article until it is there; its files must be there whenever it is. */
async function expectWhole(): Promise<void> {
  await vi.waitFor(async () => expect(await statusOf('/articles/one')).toBe(200), {
    timeout: 15_000,
    interval: 50,
  });
  for (const path of paths) expect(await statusOf(path), path).toBe(200);
}

test(
  'writes the files before the article, and the article before what links it',
  room,
  async () => {
    const keys: string[] = [];
    interceptWrites(async (write) => {
      keys.push(write.key.split(':')[0] ?? '');
      await write.send();
    });
    await put('one', article());
    await settle();
    expect(keys.slice(0, 3)).toEqual(['media', 'media', 'article']);
    expect(keys.indexOf('list')).toBeGreaterThan(keys.indexOf('article'));
  },
);

test(
  'serves the files while KV takes none of them, and the article is not held back',
  room,
  async () => {
    interceptWrites(async (write) => {
      if (isFile(write)) throw new Error('KV PUT failed: 500');
      await write.send();
    });
    await put('one', article());
    await expectWhole();
    await vi.waitFor(async () => expect(await (await get('/')).text()).toContain('/articles/one'), {
      timeout: 15_000,
    });
    await expectWhole();
    vi.restoreAllMocks();
    await converge();
    expect(await findFaults()).toEqual([]);
  },
);

test('serves the files while KV is slow with them', room, async () => {
  const taken = Promise.withResolvers<void>();
  interceptWrites(async (write) => {
    if (isFile(write)) await taken.promise;
    await write.send();
  });
  await put('one', article());
  await expectWhole();
  taken.resolve();
  await settle();
  await expectWhole();
  vi.restoreAllMocks();
  expect(await findFaults()).toEqual([]);
});

test('serves the files from the moment at which a scheduled article opens', room, async () => {
  const opens = Date.now() + 2_000;
  interceptWrites(async (write) => {
    if (isFile(write)) throw new Error('KV PUT failed: 429');
    await write.send();
  });
  await put('one', article({ published: new Date(opens).toISOString() }));
  while (Date.now() < opens) {
    for (const path of paths) {
      const status = await statusOf(path);
      // What was answered later tells nothing.
      if (Date.now() < opens) expect(status, path).toBe(404);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await expectWhole();
  vi.restoreAllMocks();
  // A reset in the midst of an alarm is a crash: whoever comes next would wait for the platform's retry.
  await converge();
  expect(await findFaults()).toEqual([]);
});

test('lets an article by, however many files could not be written before', room, async () => {
  await inLedger(({ sql }) => {
    for (let n = 0; n < 600; n += 1) {
      sql.exec(
        `INSERT INTO projection (key, rank, generation, written, due, tries, etag, modified)
         VALUES (?, 0, 1, 0, ?, 3, NULL, 0)`,
        `media:${String(n).padStart(64, '0')}`,
        Date.now() + 3_600_000,
      );
    }
  });
  await put('one', article());
  await vi.waitFor(async () => expect(await site.KV.get('article:one')).not.toBeNull(), {
    timeout: 15_000,
  });
});
