/** Date lines in the forms that Chinese documents use. */
import { describe, expect, it } from 'vitest';
import { parseDateLine } from '../../src/ingest/date-line.ts';

describe('parseDateLine', () => {
  it.each([
    '2009/2/19',
    '2009-02-19',
    '2009.2.19',
    '2009年2月19日',
    '2009 年 2 月 19 日',
    '２００９年２月１９日',
    '２００９－０２－１９',
    '二〇〇九年二月十九日',
    '二○○九年二月十九日',
    '二零零九年二月十九日',
    '民國98年2月19日',
    '发布日期：2009-02-19 10:30',
    '（2009年2月19日）',
    '2009年2月19日 星期四',
  ])('reads %s', (line) => {
    expect(parseDateLine(line)).toEqual({ kind: 'date', date: '2009-02-19' });
  });

  it.each(['2009/2/30', '2009-13-01', '二〇〇九年二月二十九日', '2009年0月1日'])(
    'finds %s impossible',
    (line) => {
      expect(parseDateLine(line)).toEqual({ kind: 'impossible' });
    },
  );

  it('reads the leap day of a leap year', () => {
    expect(parseDateLine('2008年2月29日')).toEqual({ kind: 'date', date: '2008-02-29' });
  });

  it.each(['2009年2月6日,吉林省召開會議', '五千零二十', '2009', '2009/2-19', '第十九日'])(
    'is no date: %s',
    (line) => {
      expect(parseDateLine(line)).toBeUndefined();
    },
  );
});
