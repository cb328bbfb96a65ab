/** Title, issuer and date at the head or the foot of a document. */
import { describe, expect, it } from 'vitest';
import { readFoot, readHead, splitLines } from '../../src/ingest/header-lines.ts';
import { parseIssuerLine } from '../../src/ingest/issuer-line.ts';

const head = (text: string) => {
  const { title, issuer, issued } = readHead(splitLines(text));
  return [title?.value, issuer?.value, issued?.value];
};
const foot = (text: string) => {
  const { issuer, issued } = readFoot(splitLines(text));
  return [issuer?.value, issued?.value];
};
const bodyText = '会议于昨日召开，讨论了工作。\n与会人员发言。';

describe('readHead', () => {
  it('finds title, issuer and date in any order', () => {
    expect(head(`工作会议召开\n某市教育局\n2010-01-02\n${bodyText}`)).toEqual([
      '工作会议召开',
      '某市教育局',
      '2010-01-02',
    ]);
    expect(head(`2010-01-02\n工作会议召开\n来源：教育科\n${bodyText}`)).toEqual([
      '工作会议召开',
      '教育科',
      '2010-01-02',
    ]);
  });

  it('finds issuer and date on one line', () => {
    expect(head(`工作会议召开\n臺北市政府衛生局　2012年5月20日\n${bodyText}`)).toEqual([
      '工作会议召开',
      '臺北市政府衛生局',
      '2012-05-20',
    ]);
  });

  it('knows the lines of a title that is known, however it is broken', () => {
    const lines = splitLines(`关于做好安全\n工作的通知\n某市教育局\n2010-01-02\n${bodyText}`);
    const { title, restOfTitle, issuer } = readHead(lines, '关于做好安全工作的通知');
    expect(title).toEqual({ value: '关于做好安全工作的通知', line: lines[0] });
    expect(restOfTitle).toEqual([lines[1]]);
    expect(issuer?.value).toBe('某市教育局');
  });

  it('takes no line for a title that stands nowhere in the text', () => {
    expect(readHead(splitLines(`公告\n${bodyText}`), '别的标题').title).toBeUndefined();
  });

  it('takes the title below letterhead and number', () => {
    const text = `某省人民政府文件\n某政发〔2009〕5号\n关于加强质量工作的通知\n各市人民政府：\n${bodyText}`;
    expect(head(text)).toEqual(['关于加强质量工作的通知', undefined, undefined]);
  });

  it('finds nothing where the text begins with a sentence or a numbered line', () => {
    expect(head(bodyText)).toEqual([undefined, undefined, undefined]);
    expect(head(`一、加强领导\n${bodyText}`)).toEqual([undefined, undefined, undefined]);
  });
});

describe('readFoot', () => {
  it('finds a signature with its date, on two lines or one', () => {
    expect(foot(`${bodyText}\n某市教育局\n二〇一〇年一月二日`)).toEqual([
      '某市教育局',
      '2010-01-02',
    ]);
    expect(foot(`${bodyText}\n某市教育局 2010年1月2日`)).toEqual(['某市教育局', '2010-01-02']);
  });

  it.each([
    '抄送：省委办公厅，省人大常委会办公厅。',
    '(此件公开发布)',
    '附件：1．名单\n联系人：王明，电话：12345678',
    '主题词：质量 通知\n某省质监局办公室　2010年1月5日印发',
  ])('finds a signature above %s', (below) => {
    expect(foot(`${bodyText}\n某省质监局\n二〇一〇年一月二日\n${below}`)).toEqual([
      '某省质监局',
      '2010-01-02',
    ]);
  });

  it('takes who had it printed where nobody signed', () => {
    expect(foot(`${bodyText}\n抄送：各县局。\n某市教育局办公室　2010年1月5日印发`)).toEqual([
      '某市教育局办公室',
      '2010-01-05',
    ]);
  });

  it('takes the first of two bodies that sign', () => {
    expect(foot(`${bodyText}\n某省质监局\n某省卫生厅\n2010年1月2日`)).toEqual([
      '某省质监局',
      '2010-01-02',
    ]);
  });

  it('takes no issuer without a date', () => {
    expect(foot(`${bodyText}\n某市教育局`)).toEqual([undefined, undefined]);
  });
});

describe('parseIssuerLine', () => {
  it.each([
    '吉林質監局',
    '国家发展和改革委员会',
    '某县人民政府办公室',
    '教育廳',
    '某某公司',
    '中国人民银行',
  ])('knows %s', (line) => expect(parseIssuerLine(line)).toBe(line));

  it.each([
    '全省工作会议动员大会',
    '关于成立质监局',
    '会议由某局，某委',
    '年度总结表彰大会',
    '工作会議',
  ])('does not take %s', (line) => expect(parseIssuerLine(line)).toBeUndefined());
});
