/** Traditional and Simplified are told apart by what only one has. */
import { describe, expect, it } from 'vitest';
import { importedArticle } from './read-fixture.ts';

describe('the language of a text', () => {
  it.each([
    ['會議討論了質量問題，發言踴躍。', 'zh-Hant'],
    ['会议讨论了质量问题，发言踊跃。', 'zh-Hans'],
  ])('of %s is %s', async (text, lang) => {
    expect((await importedArticle(text)).fields.lang).toBe(lang);
  });

  it('is left open where the text is not Chinese or bears no mark of either script', async () => {
    for (const text of ['The meeting was held.', '人人上山。']) {
      const article = await importedArticle(text);
      expect(article.fields.lang).toBeUndefined();
      expect(article.report.byRule.get('language-unknown')).toBe(1);
    }
  });

  it('is flagged where both scripts are mixed', async () => {
    const article = await importedArticle('會議討論了质量问题，发言踊跃。');
    expect(article.report.byRule.get('scripts-mixed')).toBe(1);
  });
});
