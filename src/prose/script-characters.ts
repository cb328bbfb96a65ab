// Which characters belong to one of the two Chinese scripts only.

/// <reference path="../domain/opencc-dictionaries.d.ts" />
import hongKongShapes from 'opencc-js/dict/HKVariants';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import type { ChineseScript } from '../domain/chinese-script.ts';
import { charactersOf } from '../ingest/script-of-text.ts';

/**
 * Shapes that Traditional texts from the mainland have as well: they differ from those of Taiwan as
 * print does from print, not as the scripts do.
 */
const shapes =
  '内呐衲黄横吴没册删栅珊跚奥懊吕侣净争挣睁筝静强彦虚嘘墟禄碌剥氯秃宫匀够丢晋叙决况减凉凑换唤焕涣痪别羡盗厨厦橱兹荆凛禀遥摇瑶滚寝毁即既概';

/** Traditional characters that are standard in names in Simplified texts (Table of General Standard Characters, 2013). */
const inNames = '昇陞甯喆堃邨淼仝鍾';

let foreign: Readonly<Record<ChineseScript, ReadonlyMap<string, string>>> | undefined;

/**
 * The characters that have no place in a text in the script, each with what stands for it there.
 * Characters right in both (后, 里, 台, 系, 干, 云 …) are not among them: a character counts only where
 * the dictionaries change it, and the old character set of the script (Big5, GB 2312) lacks it.
 */
export function foreignTo(script: ChineseScript): ReadonlyMap<string, string> {
  foreign ??= deriveForeign();
  return foreign[script];
}

const tables = new Map<ChineseScript, Uint8Array>();

/** The runs of such characters in a text, in order, half open. All of them are one UTF-16 unit long. */
export function* foreignRuns(
  text: string,
  script: ChineseScript,
): Generator<{ start: number; end: number }> {
  const table = tables.get(script) ?? makeTable(script);
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    while (table[text.charCodeAt(at)] === 1) at += 1;
    if (at > start) yield { start, end: at };
  }
}

function makeTable(script: ChineseScript): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of foreignTo(script).keys()) table[character.charCodeAt(0)] = 1;
  tables.set(script, table);
  return table;
}

function deriveForeign() {
  const big5 = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]);
  const gb2312 = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]);
  const hongKong = new Set([...readEntries(hongKongShapes).values()].flat());
  const keepSimplified = new Set([...shapes, ...hongKong]);
  return {
    'zh-Hant': select(readEntries(simplifiedToTraditional), (character) => {
      return gb2312.has(character) && !big5.has(character) && !keepSimplified.has(character);
    }),
    'zh-Hans': select(readEntries(traditionalToSimplified), (character) => {
      return big5.has(character) && !gb2312.has(character) && !inNames.includes(character);
    }),
  };
}

function readEntries(dictionary: string): Map<string, string[]> {
  const entries = new Map<string, string[]>();
  for (const entry of dictionary.split('|')) {
    const [key = '', ...forms] = entry.split(' ');
    entries.set(key, forms);
  }
  return entries;
}

function select(
  entries: ReadonlyMap<string, readonly string[]>,
  isForeign: (character: string) => boolean,
): Map<string, string> {
  const selected = new Map<string, string>();
  for (const [character, forms] of entries) {
    if (character.length === 1 && !forms.includes(character) && isForeign(character)) {
      selected.set(character, forms.join('/'));
    }
  }
  return selected;
}
