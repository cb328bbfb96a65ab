/** Half-width punctuation in Chinese text. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../src/ingest/traced-text.ts';
import { widenPunctuation } from '../../src/ingest/widen-punctuation.ts';

const widen = (text: string) => widenPunctuation(traceText(text));

describe('widenPunctuation', () => {
  it.each([
    ['6日,吉林', '6日，吉林'],
    ['增长15%,截止', '增长15%，截止'],
    ['准则》,2户', '准则》，2户'],
    ['100,包括', '100，包括'],
    ['质量, 标准; 计量', '质量，标准；计量'],
    ['组织, WHO', '组织， WHO'],
    ['时间:3月', '时间：3月'],
    ['好吗?是的!', '好吗？是的！'],
    ['难道不是?', '难道不是？'],
    ['(一)加强领导', '（一）加强领导'],
    ['检查.现将结果公布.', '检查。现将结果公布。'],
    ['以“质量”为主题. 各局', '以“质量”为主题。各局'],
    ['下降12%;5月底完成', '下降12%；5月底完成'],
    ['检查门店120;\n查处3.5%;', '检查门店120；\n查处3.5%；'],
  ])('makes %s into %s', (raw, wide) => {
    expect(widen(raw).traced.text).toBe(wide);
  });

  it.each([
    '87.9%',
    '1,000人',
    '10:30',
    'http://a.cn/b?c=d,e',
    'a, b; c',
    'A:B',
    '市(州)局',
    '比分3:2',
    'Really?',
    '见官网.cn',
    'v1.2.',
    '等等...各局',
    '（GDP;CPI）',
    'a = 1; b = 2;',
  ])('leaves %s', (text) => {
    expect(widen(`中文${text}`).traced.text).toBe(`中文${text}`);
  });

  it('leaves the full stop of a number at the head of a line', () => {
    expect(widen('一.加强领导\n（二）.落实').traced.text).toBe('一.加强领导\n（二）.落实');
  });

  it('flags a question mark that closes no question', () => {
    const { traced, findings } = widen('全系统向?区捐款');
    expect(traced.text).toBe('全系统向?区捐款');
    expect(findings).toMatchObject([
      { rule: 'question-doubtful', certainty: 'flagged', column: 5 },
    ]);
  });
});
