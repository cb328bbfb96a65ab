// What plans and comparisons say of the word list.

const en = {
  marks: { changed: '~ words', conflict: '✖ words' },
  comma: ', ',
  more: (count: number) => `and ${count} more`,
  comments: 'comments and order only',
  sent: (added: number, removed: number) => `word list sent: +${added} −${removed}`,
  summary: 'the word list',
  confirmAlone: 'The word list: texts in the other script change for readers. Continue?',
  conflict: (path: string) =>
    `The site’s word list has entries that ${path} has not, and it is not known that you took them out. Nothing was sent.`,
  conflictHint: (path: string, entries: string) =>
    `Add them to ${path}: ${entries}. To take them out knowingly: gazette publish ${path} --anyway --minor`,
};

/** What is said of the word list. */
export type WordsMessages = typeof en;

const zh: WordsMessages = {
  marks: { changed: '~ 词表', conflict: '✖ 词表' },
  comma: '，',
  more: (count) => `另 ${count} 条`,
  comments: '只有注释或次序不同',
  sent: (added, removed) => `词表已发送：+${added} −${removed}`,
  summary: '词表',
  confirmAlone: '词表：读者看到的另一种文字的文本会随之改变。继续吗？',
  conflict: (path) => `站点的词表里有 ${path} 没有的词条，不知是否由您删去。什么都没有发送。`,
  conflictHint: (path, entries) =>
    `请补入 ${path}：${entries}。若确要删去：gazette publish ${path} --anyway --minor`,
};

/** The catalogue of the word list. */
export const wordsMessages = { en, zh };
