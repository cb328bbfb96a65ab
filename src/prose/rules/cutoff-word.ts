// 截止 (to end) in the place of 截至 (until), and the other way round.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** 截止 takes no time after it; 截止到 and 截止于 do. */
const endsWithTime =
  /截止(?=[ ]?(?:\d{1,4} ?(?:年|月|日|时|點|点)|[〇零一二三四五六七八九十○]{1,4}[年月日]|目前|当前|當前|现在|現在|如今|今[天日年]|昨[天日]|前[天日]|去年|上年|本[年月周週]|上[个個]?[月周週]|[上下]半年|[年月]底|年末|月末|发稿|發稿|记者|記者))/g;
const untilOfNothing = /截至(?=日期|时间|時間|期限)/g;

/** `截止去年底` is `截至去年底`; `截至日期` is `截止日期`. */
export const cutoffWord: ProseRule = {
  name: 'cutoff-word',
  message: {
    en: '{found} stands where {replacement} belongs.',
    zh: '“{found}”应为“{replacement}”。',
  },
  reason: {
    en: '截止 says that something ended; 截至, with a time after it, up to when something counts (Xiandai Hanyu Cidian).',
    zh: '“截止”表示到期停止，“截至”后接时间，表示统计到某时（《现代汉语词典》）。',
  },
  fixable: true,
  *find(document) {
    for (const [pattern, replacement] of [
      [endsWithTime, '截至'],
      [untilOfNothing, '截止'],
    ] as const) {
      for (const { passage, match } of matchAll(document, pattern)) {
        yield { passage, start: match.index, end: match.index + 2, replacement };
      }
    }
  },
};
