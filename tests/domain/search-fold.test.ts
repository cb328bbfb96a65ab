// What search takes for the same character.

import { expect, test } from 'vitest';
import { foldCharacter } from '../../src/domain/search/fold.ts';

const fold = (text: string) => [...text].map(foldCharacter).join('');

test.each([
  ['吉林質監召開工作會議', '吉林质监召开工作会议'],
  ['裡面裏面', '里面里面'],
  ['頭髮發展', '头发发展'],
  ['看著', '看着'],
  ['為爲', '为为'],
  ['臺台颱檯', '台台台台'],
  ['群羣峰峯', '群群峰峰'],
  ['線綫缐', '线线线'],
  ['馀額', '餘额'],
  ['親暱', '亲昵'],
  ['鍾鐘锺', '钟钟钟'],
])('takes %s for %s', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ['２００９', '2009'],
  ['ＧＢ／Ｔ', 'gb/t'],
  ['GB', 'gb'],
  ['Bürgeramt', 'burgeramt'],
  ['ﬁne', 'fine'],
  ['㎏', 'kg'],
  ['①', '1'],
  ['ｶﾀｶﾅ', 'カタカナ'],
  ['が', 'が'],
  ['한', '한'],
  ['İ', 'i'],
])('takes %s for %s', (one, other) => {
  expect(fold(one)).toBe(other);
});

test('changes nothing that is folded already, be it any character of Unicode', {
  timeout: 60_000,
}, () => {
  const unstable: string[] = [];
  for (let code = 1; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const folded = foldCharacter(String.fromCodePoint(code));
    if (fold(folded) !== folded) unstable.push(code.toString(16));
  }
  expect(unstable).toEqual([]);
});
