/** Line ends, controls and stray spaces. */
import { describe, expect, it } from 'vitest';
import { bodyOf, importedArticle, rulesOf } from './read-fixture.ts';

const plainText = '会议讨论了工作，大家发言。';

describe('the raw lines', () => {
  it.each(['\r\n', '\n', '\r', '\n\n\n', '\n \u3000\n'])(
    'are paragraphs whatever separates them: %j',
    async (end) => {
      expect(bodyOf(await importedArticle(plainText + end + plainText))).toBe(
        `${plainText}\n\n${plainText}\n`,
      );
    },
  );

  it('lose indentation and trailing spaces, and the report says so', async () => {
    const article = await importedArticle(`\u3000\u3000${plainText} \n    ${plainText}`);
    expect(bodyOf(article)).toBe(`${plainText}\n\n${plainText}\n`);
    expect(rulesOf(article)).toMatchObject({ 'line-space': 3 });
  });

  it('lose characters that XML forbids, each flagged at its place', async () => {
    const article = await importedArticle(
      `会\u0007议讨论，\u000b发言。\r\n完\u0000`.replace('\u0000', ''),
    );
    expect(bodyOf(article)).toBe('会议讨论，发言。\n\n完\n');
    expect(article.report.findings.filter((one) => one.rule === 'control-character')).toMatchObject(
      [
        { line: 1, column: 2, certainty: 'flagged', params: { code: 'U+0007' } },
        { line: 1, column: 7, params: { code: 'U+000B' } },
      ],
    );
  });

  it('keep the bars of a real table', async () => {
    const article = await importedArticle('| 项目 | 数量 |\n| 检查 | 5 |');
    expect(rulesOf(article)).not.toHaveProperty('cell-bar');
  });
});
