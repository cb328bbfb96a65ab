/** Texts damaged on purpose come out clean, in both scripts and every spelling of the damage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequentCharacters, glossStyles, insertGlosses } from './insert-glosses.ts';
import { insertGlossesBytewise } from './insert-glosses-bytewise.ts';
import { bodyOf, importedArticle, readFixtureText } from './read-fixture.ts';

const cleanTexts = ['clean-traditional.txt', 'clean-simplified.txt'];

describe.each(cleanTexts)('%s', (name) => {
  const clean = readFixtureText(name);
  const characters = frequentCharacters(clean, 30);

  it.each(Object.entries(glossStyles))('comes out clean of %s glosses', async (_, style) => {
    const expected = await importedArticle(clean);
    const repaired = await importedArticle(insertGlosses(clean, characters, style));
    expect(bodyOf(repaired)).toBe(bodyOf(expected));
    expect(repaired.fields.title).toBe(expected.fields.title);
    expect(repaired.slug).toBe(expected.slug);
  });

  it('comes out clean when its punctuation is flattened too', async () => {
    const flat = clean
      .replaceAll('，', ',')
      .replaceAll('；', ';')
      .replaceAll('？', '?')
      .replaceAll('！', '!');
    const expected = await importedArticle(clean);
    const repaired = await importedArticle(
      insertGlosses(flat, characters, (one) => glossStyles.toned?.(one) ?? ''),
    );
    expect(bodyOf(repaired)).toBe(bodyOf(expected));
  });

  it('comes out clean, or flagged, when glossed byte by byte in any order', async () => {
    const expected = bodyOf(await importedArticle(clean));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(frequentCharacters(clean, 60), { minLength: 25 }),
        async (order) => {
          const repaired = await importedArticle(insertGlossesBytewise(clean, order));
          const unresolved = repaired.report.byRule.has('lost-character-unresolved');
          expect(unresolved || bodyOf(repaired) === expected).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a text with fewer glosses than damage leaves', () => {
  it('is left alone with a warning', async () => {
    const clean = readFixtureText('clean-simplified.txt');
    const once = clean.replace('检查', '检(jiǎn)查(chá)');
    const article = await importedArticle(once);
    expect(article.source).toContain('检(jiǎn)查(chá)');
    expect(article.report.findings).toContainEqual(
      expect.objectContaining({ rule: 'glosses-left', certainty: 'flagged' }),
    );
  });

  it('loses them when the editor asks for it', async () => {
    const article = await importedArticle('会(huì)议(yì)讨论了工作，大家发言。', {
      glosses: 'remove',
    });
    expect(bodyOf(article)).toBe('会议讨论了工作，大家发言。\n');
  });
});
