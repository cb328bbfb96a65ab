// Alignment of lines that became front matter is not told as lost.

import { expect, test } from 'vitest';
import { withoutTakenLines } from '../../../src/ingest/document/taken-alignment.ts';

const line = (text: string) => ({ text, start: 0, end: text.length });
const underline = { what: 'underline', count: 1, example: '甲' } as const;

test('aligned lines that became front matter are not told, others are', () => {
  const aligned = ['临江市民政局', '关于开展检查的\n通知', '附表'];
  const taken = new Set([line('临江市 民政局'), line('关于开展检查的'), line('通知')]);
  const notCarried = [underline, { what: 'alignment', count: 3, example: '临江市民政局' }] as const;
  expect(withoutTakenLines({ notCarried, aligned }, taken)).toEqual([
    underline,
    { what: 'alignment', count: 1, example: '附表' },
  ]);
  expect(withoutTakenLines({ notCarried, aligned: aligned.slice(0, 2) }, taken)).toEqual([
    underline,
  ]);
});

test('a line that only begins like one that was taken is told', () => {
  const notCarried = [{ what: 'alignment', count: 1, example: '通知书' }] as const;
  expect(withoutTakenLines({ notCarried, aligned: ['通知书'] }, new Set([line('通知')]))).toEqual(
    notCarried,
  );
});
