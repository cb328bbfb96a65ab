/** Straight quotation marks and half-width brackets in Chinese text. */
import { describe, expect, it } from 'vitest';
import { noteBrackets, pairQuotes } from '../../src/ingest/pair-quotes.ts';
import { traceText } from '../../src/ingest/traced-text.ts';

describe('pairQuotes', () => {
  it.each([
    ['以"质量年"为主题', '以“质量年”为主题'],
    ['"质量年"和"GDP"并举', '“质量年”和“GDP”并举'],
    ['称"China Daily"的', '称“China Daily”的'],
  ])('makes %s into %s', (raw, curly) => {
    const { traced, findings } = pairQuotes(traceText(raw));
    expect(traced.text).toBe(curly);
    expect(findings.every(({ rule }) => rule === 'quote-width')).toBe(true);
  });

  it.each(['a "b" c', '17" 显示器', '{"a": "b"}'])('leaves %s', (text) => {
    expect(pairQuotes(traceText(text)).traced.text).toBe(text);
  });

  it('flags a line where one is missing, and changes none of it', () => {
    const { traced, findings } = pairQuotes(traceText('以"质量年为主题\n"甲"'));
    expect(traced.text).toBe('以"质量年为主题\n“甲”');
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'quote-alone', certainty: 'flagged', line: 1, column: 2 }),
    );
  });
});

describe('noteBrackets', () => {
  it('tells of all in one, with the first as an example', () => {
    const [finding, ...others] = noteBrackets(traceText('各市(州)、县(市)局，见f(x)'));
    expect(finding?.params).toEqual({ count: 2, example: '市(州)' });
    expect(others).toEqual([]);
  });

  it('has nothing to say of brackets among letters', () => {
    expect(noteBrackets(traceText('f(x) = (a + b)'))).toEqual([]);
  });
});
