/** Torn characters are put back where the evidence allows, and flagged always. */
import { describe, expect, it } from 'vitest';
import { bodyOf, importedArticle } from './read-fixture.ts';

/** Enough ordinary damage for the importer to know what kind of text it has before it. */
const damaged = '檢驗(yàn)、災(zāi)情、會(huì)議，'.repeat(10);
const repaired = async (torn: string, context = damaged) =>
  importedArticle(`${context}。\n${torn}。\n完。`);

describe('a torn character', () => {
  it.each([
    ['as question marks that swallowed the bracket', '全系統向?yàn)?zāi)區捐款'],
    ['with full-width question marks', '全系統向？yàn)？zāi)區捐款'],
    ['as U+FFFD with the bracket kept', '全系統向\uFFFD(yàn)\uFFFD(zāi)區捐款'],
  ])('is put back %s', async (_, torn) => {
    const article = await repaired(torn);
    expect(bodyOf(article)).toContain('全系統向災區捐款。');
    expect(article.report.findings.filter((one) => one.rule.startsWith('lost'))).toMatchObject([
      { rule: 'lost-character', after: '災' },
    ]);
  });

  it('stays with its candidates listed where the document does not decide', async () => {
    const article = await repaired('全系統向?yàn)?zāi)區捐款', '會(huì)議、機(jī)關，'.repeat(15));
    expect(bodyOf(article)).toContain('向?yàn)?zāi)區');
    expect(article.report.findings).toContainEqual(
      expect.objectContaining({
        rule: 'lost-character-unresolved',
        certainty: 'flagged',
        params: { candidates: '災 烖' },
      }),
    );
  });

  it('stays and is flagged where the mechanism cannot explain it', async () => {
    const article = await repaired('全系統?bù)區捐款');
    expect(bodyOf(article)).toContain('全系統?bù)區捐款');
    expect(article.report.byRule.get('lost-character-unresolved')).toBe(1);
  });

  it('is not looked for in a text without other glosses', async () => {
    const article = await importedArticle('你去?yàn)是嗎。\n完。');
    expect(article.report.byRule.has('lost-character-unresolved')).toBe(false);
  });
});
