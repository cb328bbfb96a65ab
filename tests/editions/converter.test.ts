// What conversion makes of words that are easily got wrong, with the word lists and without.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ChineseScript, otherScript } from '../../src/domain/chinese-script.ts';
import { parseWordList } from '../../src/domain/word-list.ts';
import { builtInWords } from '../../src/editions/built-in-words.ts';
import { makeConverter } from '../../src/editions/converter.ts';
import { convertInto } from '../../src/editions/dictionaries.ts';

const toSimplified = makeConverter('zh-Hans', []);
const toTraditional = makeConverter('zh-Hant', []);

describe('into Simplified', () => {
  test.each([
    ['乾陵在陝西省乾縣', '乾陵在陕西省乾县'],
    ['乾燥、乾脆、乾淨', '干燥、干脆、干净'],
    ['乾隆年間', '乾隆年间'],
    ['事件發生後', '事件发生后'],
    ['皇后與后稷', '皇后与后稷'],
    ['會議并做了關于今后工作的報告', '会议并做了关于今后工作的报告'],
    ['三聚氰胺', '三聚氰胺'],
    ['頭髮與發展', '头发与发展'],
    ['瞭望臺下瞭解情況', '瞭望台下了解情况'],
    ['狼藉與藉口', '狼藉与借口'],
    ['看著、隨著、著力', '看着、随着、着力'],
    ['著名作家的名著、專著和土著', '著名作家的名著、专著和土著'],
    ['什麼、甚麼、什么', '什么、甚么、什么'],
    ['于右任与於右任', '于右任与于右任'],
    ['裡面、里程、裏外', '里面、里程、里外'],
    ['徵求意見，五音宮商角徵羽', '征求意见，五音宫商角徵羽'],
    ['一隻、只有', '一只、只有'],
    ['軟體、資料庫、列印', '软体、资料库、列印'],
  ])('%s becomes %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });
});

describe('into Traditional', () => {
  test.each([
    ['乾陵在陕西省乾县', '乾陵在陝西省乾縣'],
    ['干部、干燥、若干、干涉、干旱', '幹部、乾燥、若干、干涉、乾旱'],
    ['事件发生后，皇后', '事件發生後，皇后'],
    ['里程、公里、里面、故里', '里程、公里、裡面、故里'],
    ['头发与发展', '頭髮與發展'],
    ['面粉与方面', '麵粉與方面'],
    ['只有一只', '只有一隻'],
    ['为了群众', '為了群眾'],
    ['公布、发布、分布、占有', '公布、發布、分布、占有'],
    ['范仲淹、范长江与范围', '范仲淹、范長江與範圍'],
    ['征求意见、征收、征战', '徵求意見、徵收、征戰'],
    ['系统、关系、联系', '系統、關係、聯繫'],
    ['标准、批准、准备', '標準、批准、準備'],
    ['丑恶、辛丑', '醜惡、辛丑'],
    ['谷物、山谷', '穀物、山谷'],
    ['软件、数据库、打印', '軟件、數據庫、打印'],
  ])('%s becomes %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });
});

describe('with an editor’s words', () => {
  const { words } = parseWordList(
    ['乾涸镇', '云计算中心', '叶城', '余江 = 余江', '发布 = 發佈', '優盤 = U盤'].join('\n'),
  );
  const into = (script: ChineseScript) => makeConverter(script, words);

  test.each([
    ['叶城与叶子', '葉城與葉子', '叶城與葉子'],
    ['余江的干部', '餘江的幹部', '余江的幹部'],
    ['云计算中心', '雲計算中心', '云计算中心'],
  ])('%s stays what it is in Traditional', (text, without, with_) => {
    expect(toTraditional(text)).toBe(without);
    expect(into('zh-Hant')(text)).toBe(with_);
  });

  test('an entry goes before one that is built in', () => {
    expect(toTraditional('今日发布')).toBe('今日發布');
    expect(into('zh-Hant')('今日发布')).toBe('今日發佈');
  });

  test('a pair is replaced both ways, whatever its length', () => {
    expect(into('zh-Hant')('此優盤')).toBe('此U盤');
    expect(into('zh-Hans')('此U盤')).toBe('此優盤');
  });

  test('the longest word counts where several begin at one place', () => {
    const nested = parseWordList('叶 = 叶\n叶韵 = 葉韻\n').words;
    expect(makeConverter('zh-Hant', nested)('叶韵、叶')).toBe('葉韻、叶');
  });

  test('a word that stays as it is stays so in both scripts', () => {
    for (const script of ['zh-Hant', 'zh-Hans'] as const) {
      expect(into(script)('乾涸镇與干涸')).toContain('乾涸镇');
    }
  });
});

test('every word that is built in is got wrong without', () => {
  const needless = builtInWords.filter(
    ({ simplified, traditional }) =>
      convertInto('zh-Hant')(simplified) === traditional &&
      convertInto('zh-Hans')(traditional) === simplified,
  );
  expect(needless).toEqual([]);
});

test('no word that is built in has two forms in one direction', () => {
  const list = builtInWords.map(({ simplified, traditional }) => `${simplified}=${traditional}`);
  expect(parseWordList(list.join('\n')).problems).toEqual([]);
});

describe('the seed’s bulletin', () => {
  const folder = join(import.meta.dirname, '../../articles/2009');
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const source = readFileSync(join(folder, file), 'utf8');
  const simplified = toSimplified(source);

  test('loses no character: as many come out, and each of them may stand for the one that went in', () => {
    const [before, after] = [[...source], [...simplified]];
    expect(after).toHaveLength(before.length);
    const astray = before.filter(
      (character, index) => character !== after[index] && toSimplified(character) !== after[index],
    );
    expect(astray).toEqual([]);
  });

  test('says what it said', () => {
    for (const phrase of [
      '吉林质监召开全省质量技术监督系统局长工作会议',
      '三鹿奶粉事件发生后，全系统迅速排查',
      '关于今年和今后一个时期的质监工作',
      '灾后重建物资',
      '计量节能工作成效显著',
      '广大干部职工',
      '《卓越绩效评价准则》',
      '“5.12”四川汶川地震',
    ]) {
      expect(simplified).toContain(phrase);
    }
  });

  test('keeps its addresses, ids and numbers', () => {
    const ascii = (text: string) => text.replace(/[^\x20-\x7e\n]/g, '');
    expect(ascii(simplified)).toBe(ascii(source));
  });
});

test.each(['zh-Hant', 'zh-Hans'] as const)(
  'changes nothing of what is in no script, into %s',
  (script) => {
    const text = 'ISO 9001:2008 — “Café” №5 😀 e\u0301 \u3000１２３';
    expect(makeConverter(script, [])(text)).toBe(text);
    expect(otherScript(otherScript(script))).toBe(script);
  },
);
