// Two editors change one revision at the same moment: one wins, the other is told by whom, and nothing is lost.

import { beforeAll, expect, test } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { call, settle, signIn } from '../worker/site.ts';
import { findFaults, query } from './ledger-under-test.ts';
import { makeEditor, type SendPut } from './make-editor.ts';

const original = makeSource(1);
const texts = [makeSource(1, {}, '甲改的正文。\n'), makeSource(1, {}, '乙改的正文。\n')] as const;

let editors: readonly SendPut[] = [];

beforeAll(async () => {
  await signIn();
  editors = await Promise.all(['甲', '乙'].map(makeEditor));
  await editors[0]?.({ slug: 'contested', source: original, base: null });
});

/** Both edit the revision `base` at once. Returns their statuses and answers. */
function editAtOnce(base: number) {
  return Promise.all(
    editors.map(async (send, n) => {
      const change = { slug: 'contested', source: texts[n] ?? '', base, query: '?kind=minor' };
      const response = await send(change);
      return { status: response.status, body: await response.json() };
    }),
  );
}

test('lets one edit win, and tells the other the present revision, its editor and its time', async () => {
  const answers = await editAtOnce(1);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  const winner = answers.findIndex(({ status }) => status === 200);
  expect(answers[1 - winner]?.body).toMatchObject({
    reason: 'stale-base',
    current: {
      number: 2,
      editor: ['甲', '乙'][winner],
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    },
  });
  const sources = await query('SELECT source FROM revision ORDER BY number');
  expect(sources).toEqual([{ source: original }, { source: texts[winner] }]);
});

test('answers the winner who asks again with what it has, and refuses the other again', async () => {
  const answers = await editAtOnce(1);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
    outcome: 'unchanged',
    revision: 2,
  });
  expect(await query('SELECT number FROM revision')).toHaveLength(2);
});

test('stores the other text too, once its editor has read the first', async () => {
  const answers = await editAtOnce(2);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const sources = await query<{ source: string }>('SELECT source FROM revision');
  expect(sources.map(({ source }) => source).toSorted()).toEqual([original, ...texts].toSorted());
});

test('lets one of two new articles have a slug that both want', async () => {
  const answers = await Promise.all(
    editors.map((send, n) => send({ slug: 'wanted', source: makeSource(n + 2), base: null })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test('leaves the ledger whole and KV equal to it', async () => {
  expect((await call('GET', '/articles/contested')).status).toBe(200);
  await settle();
  expect(await findFaults()).toEqual([]);
}, 30_000);
