// A full date with a day of the week that it does not fall on.

import { isDate } from '../../domain/time.ts';
import { readNumeral } from '../numerals.ts';
import { matchAll, type ProseRule } from '../prose-rule.ts';

const dated =
  /(?<![\d〇零○一二三四五六七八九])(\d{4}|[〇零○一二三四五六七八九]{4}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号號][（(，, ]{0,2}((?:星期|周|週|礼拜|禮拜)([一二三四五六日天]))/gu;
const weekdays = '日一二三四五六';

/** `2009年2月19日（星期五）`, which was a Thursday. */
export const wrongWeekday: ProseRule = {
  name: 'wrong-weekday',
  message: {
    en: '{date} is a {weekday}, not {found}.',
    zh: '{date}是星期{day}，不是{found}。',
  },
  reason: {
    en: 'One of the two is wrong, and readers who come to a meeting cannot know which.',
    zh: '日期与星期必有一错，要来开会的人无从判断。',
  },
  fixable: false,
  *find(document) {
    for (const { passage, match } of matchAll(document, dated)) {
      const [whole, year = '', month = '', day = '', found = '', written = ''] = match;
      const [y, m, d] = [readNumeral(year), readNumeral(month), readNumeral(day)];
      if (y === undefined || m === undefined || d === undefined) continue;
      const date = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      if (!isDate(date)) continue;
      const index = new Date(`${date}T00:00:00Z`).getUTCDay();
      if (weekdays.charAt(index) === written.replace('天', '日')) continue;
      const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
      const end = match.index + whole.length;
      const names = { weekday: weekday.format(new Date(date)), day: weekdays.charAt(index) };
      yield { passage, start: end - found.length, end, data: { date, ...names } };
    }
  },
};
