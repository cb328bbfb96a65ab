// Recall and precision on a made corpus of 10,000 bulletins: what was planted is found, all of it and nothing else.

import { beforeAll, expect, test } from 'vitest';
import { inLedger } from './ledger-under-test.ts';
import { findTexts, indexText } from './search-index.ts';
import { isIn, normalize } from './search-model.ts';

const bulletins = 10_000;

/** How many bulletins each word is planted in. */
const plantings = 25;

/** A word, and the ways in which it is written where it is planted. None of it stands in the sentences below. */
interface Planted {
  readonly query: string;
  readonly written: readonly string[];
}

const planted: readonly Planted[] = [
  { query: '魑', written: ['魑', '魑'] },
  { query: '龍', written: ['龍', '龙'] },
  { query: '龟', written: ['龜', '龟'] },
  { query: '憲章', written: ['憲章', '宪章'] },
  { query: '遗迹', written: ['遺跡', '遗迹', '遺蹟'] },
  { query: '𠮷祥', written: ['𠮷祥'] },
  { query: '歐陽修', written: ['歐陽修', '欧阳修', '歐　陽　修'] },
  { query: '图书馆', written: ['圖書館', '图书馆'] },
  { query: '鐵路幹線', written: ['鐵路幹線', '铁路干线', '鐵路幹綫'] },
  { query: '义务教育法实施细则', written: ['義務教育法實施細則', '义务教育法实施细则'] },
  { query: 'Zeppelin', written: ['zeppelin', 'ZEPPELIN', 'Ｚｅｐｐｅｌｉｎ'] },
  { query: 'Öster', written: ['Öster', 'öster', 'O\u0308ster'] },
  { query: '31415', written: ['31415', '３１４１５'] },
  { query: 'GB/T 7714', written: ['GB/T 7714', 'ＧＢ／Ｔ７７１４', 'gb/t7714'] },
  { query: '「GB/T 7714」', written: [] },
  { query: '1987年', written: ['1987年', '１９８７年'] },
  { query: '第88号令', written: ['第88號令', '第８８号令'] },
  { query: 'B超檢查', written: ['B超檢查', 'Ｂ超检查'] },
  { query: 'カタカナ', written: ['カタカナ', 'ｶﾀｶﾅ'] },
  { query: '한국', written: ['한국'] },
];

const sentences = [
  '會議的主要任務是認真貫徹落實全省經濟工作會議精神，',
  '各单位要切实加强组织领导，明确责任分工。',
  '本次抽查共涉及12個地區的326家企業，合格率為98.5%。\n\n',
  '依據 ISO 9001 的要求，對有關文件予以修訂；',
  '工程總投資約四億八千萬元，計劃於2011年底前完成。',
  'The measures take effect on 1 May. ',
];

const texts = new Map<number, string>();
const comparable = new Map<number, string>();
const expected = new Map<string, number[]>();

/** The same for every run, so that a failure can be looked into. */
function makeText(n: number): string {
  return Array.from({ length: 8 }, (_, at) => sentences[(n * 7 + at * (n % 5) + at) % 6]).join('');
}

/** Puts a word before a punctuation mark, and so behind Han: behind letters it would be part of another word. */
function plant(text: string, word: string, n: number): string {
  const places = [...text.matchAll(/[，。；]/g)].map(({ index }) => index);
  const at = places[n % places.length] ?? text.length;
  return text.slice(0, at) + word + text.slice(at);
}

beforeAll(async () => {
  for (let n = 1; n <= bulletins; n += 1) texts.set(n, makeText(n));
  for (const [index, { query, written }] of planted.entries()) {
    const places = written.length === 0 ? [] : Array.from({ length: plantings }, (_, k) => k);
    const hosts = places.map((k) => 1 + ((index * 397 + k * 401) % bulletins));
    for (const [k, n] of hosts.entries()) {
      texts.set(n, plant(texts.get(n) ?? '', written[k % written.length] ?? '', n));
    }
    expected.set(
      query,
      hosts.toSorted((a, b) => a - b),
    );
  }
  for (const [n, text] of texts) comparable.set(n, normalize(text));
  await inLedger((storage) => {
    storage.transactionSync(() => {
      for (const [n, text] of texts) {
        const issued = `${1990 + (n % 36)}-${String((n % 12) + 1).padStart(2, '0')}-11`;
        indexText(storage.sql, n, text, { issued });
      }
    });
  });
}, 180_000);

/** What is planted under another query counts for one that says the same in quotes. */
const aliases: Readonly<Record<string, string>> = { '「GB/T 7714」': 'GB/T 7714' };

test.each(planted)(
  'finds $query in every bulletin where it was planted, and in no other',
  async ({ query }) => {
    const found = await inLedger(({ sql }) => findTexts(sql, query));
    expect(found).toEqual(expected.get(aliases[query] ?? query));
    expect(found).toHaveLength(plantings);
  },
);

/** Words that stand in many bulletins, of which the model says in which. */
test.each([
  '修订',
  '企业 ISO',
  '9001的',
  '元計劃',
  '98.5%',
  'measures take',
  '沒有此詞',
  '业合',
  '１ ＭＡＹ',
])(
  'finds %s exactly where a look at every text does',
  async (query) => {
    const words = query.split(' ');
    const lookedUp = [...comparable].flatMap(([n, text]) =>
      words.every((word) => isIn(text, word)) ? [n] : [],
    );
    const found = await inLedger(({ sql }) => findTexts(sql, query));
    expect(found.length).toBe(Math.min(lookedUp.length, 1_000));
    const isThere = new Set(lookedUp);
    expect(found.filter((n) => !isThere.has(n))).toEqual([]);
  },
  60_000,
);
