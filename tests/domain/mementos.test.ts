// Which revision held at a time.

import { expect, test } from 'vitest';
import { mementoAt, mementoBefore, mementosOf } from '../../src/domain/mementos.ts';
import type { PublicRevision } from '../../src/domain/revision.ts';

const at = (number: number, kind: PublicRevision['kind'], time: string): PublicRevision => ({
  ...{ number, kind, at: `2026-11-22T08:00:${time}Z`, sha256: String(number).repeat(64) },
});
const revisions = [
  at(3, 'publish', '10.900'),
  at(4, 'minor', '20.100'),
  at(5, 'correction', '20.800'),
  at(6, 'withdrawal', '30.000'),
  at(7, 'restoration', '40.000'),
];

const held = (time: string) =>
  mementoAt(revisions, Date.parse(`2026-11-22T08:00:${time}Z`))?.number;

test.each([
  ['before all of them, the first', '00.000', 3],
  ['in the second in which it came, though earlier in it', '10.000', 3],
  ['in a second with two, the later', '20.000', 5],
  ['while withdrawn, the last that was to be read', '35.000', 5],
  ['after the last, the last', '59.000', 7],
])('%s', (_, time, number) => {
  expect(held(time)).toBe(number);
});

test('a withdrawal is none, and is passed over to the one before', () => {
  expect(mementosOf(revisions).map(({ number }) => number)).toEqual([3, 4, 5, 7]);
  expect(mementoBefore(revisions, 7)?.number).toBe(5);
  expect(mementoBefore(revisions, 3)).toBeUndefined();
  expect(mementoAt([], 0)).toBeUndefined();
});
