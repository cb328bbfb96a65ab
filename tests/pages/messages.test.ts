// The pages' words in each language.

import { expect, it } from 'vitest';
import { messagesIn } from '../../src/pages/messages.ts';
import { languages } from './sample-records.ts';

const words = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value(1), value(2)];
  return Object.values(value ?? {}).flatMap(words);
};

it.each(languages)('has every message in %s', (language) => {
  expect(Object.keys(messagesIn(language)).sort()).toEqual(Object.keys(messagesIn('en')).sort());
  for (const text of words(messagesIn(language))) expect(text.trim()).not.toBe('');
});

it('keeps each Chinese script to itself', () => {
  const [simplified, traditional] = [/[报档发订阅页网时间机关]/, /[報檔發訂閱頁網時間機關]/];
  expect(words(messagesIn('zh-Hant')).join()).not.toMatch(simplified);
  expect(words(messagesIn('zh-Hans')).join()).not.toMatch(traditional);
});

it('says the same in both Chinese scripts, sign for sign', () => {
  const marks = (text: string) => text.replace(/\p{Script=Han}/gu, '');
  expect(words(messagesIn('zh-Hans')).map(marks)).toEqual(words(messagesIn('zh-Hant')).map(marks));
});
