/** Clean texts come out as they went in: what looks like damage may be meant. */
import { describe, expect, it } from 'vitest';
import { bodyOf, importedArticle, readFixtureText } from './read-fixture.ts';

const paragraphs = (text: string) => text.trim().split(/\n+/);

describe('a clean bulletin', () => {
  it.each(['clean-traditional.txt', 'clean-simplified.txt'])(
    'keeps every byte of its body: %s',
    async (name) => {
      const clean = readFixtureText(name);
      const article = await importedArticle(clean);
      expect(paragraphs(bodyOf(article))).toEqual(paragraphs(clean).slice(3));
      expect(article.report.byCertainty.flagged).toBe(0);
    },
  );
});

describe('a text whose glosses are meant', () => {
  it.each(['clean-textbook-with-a-few-glosses.txt', 'clean-lesson-of-rare-characters.txt'])(
    'keeps them all and warns once: %s',
    async (name) => {
      const clean = readFixtureText(name);
      const article = await importedArticle(clean);
      const [title = ''] = paragraphs(clean);
      const expected =
        article.fields.title === title ? paragraphs(clean).slice(1) : paragraphs(clean);
      expect(paragraphs(bodyOf(article))).toEqual(expected);
      expect(article.report.byRule.get('glosses-left')).toBe(1);
    },
  );

  it('keeps a reader in which every character is glossed', async () => {
    const reader = '我(wǒ)们(men)爱(ài)学(xué)习(xí)，'.repeat(12);
    const article = await importedArticle(`${reader}。\n${reader}。`);
    expect(article.report.byRule.has('gloss')).toBe(false);
  });
});

describe('brackets in a damaged text', () => {
  it.each([
    '世界衛生組織(WHO)',
    '人工智能(AI)',
    '中(he)',
    '(an)',
    '市(州)',
    '縣（市）',
    '圖(a)',
    '表(1)',
  ])('keeps %s', async (bracket) => {
    const damaged = '會(huì)議(yì)認(rèn)為，'.repeat(15);
    const article = await importedArticle(`${damaged}。\n另有${bracket}等。\n完。`);
    expect(bodyOf(article)).toContain(`另有${bracket}等。`);
    expect(article.report.byRule.get('gloss')).toBe(45);
  });
});
