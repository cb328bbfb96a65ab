// Words that OpenCC's dictionaries write otherwise than official documents do.

import type { Word } from '../domain/word-list.ts';

/** Laws and official documents in Traditional write 布 and 占 in these, where the dictionaries have 佈 and 佔. */
const official = '公布 发布=發布 颁布=頒布 宣布 分布 散布 布告 布置 布局 占有 占用 占地 占比';

/** Something that was written: here 著 is no particle, and stays in Simplified. */
const works = '原著 编著=編著 专著=專著 论著=論著 译著=譯著 遗著=遺著 巨著 拙著 卓著 土著';

/** Names that are spelled as other words are. */
const names = '范长江=范長江 岳西 岳池 余秋雨';

/** What conversion gets wrong without being told. An editor's entry of the same word goes before one of these. */
export const builtInWords: readonly Word[] = [official, works, names]
  .flatMap((words) => words.split(' '))
  .map((entry) => {
    const [simplified = '', traditional = simplified] = entry.split('=');
    return { simplified, traditional };
  });
