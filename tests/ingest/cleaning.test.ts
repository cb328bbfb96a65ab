/** What cleaning changed stands in the front matter, whole, and comes back as it was written. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleaningRules } from '../../src/domain/imported-from.ts';
import { parseArticle } from '../../src/domain/parse-article.ts';
import { importedArticle, readFixture } from './read-fixture.ts';

const order: readonly string[] = cleaningRules;
const texts = readdirSync(join(import.meta.dirname, 'fixtures')).filter((name) =>
  name.endsWith('.txt'),
);

describe.each(texts)('%s', (name) => {
  it('tells every change by its rule, in the order of the rules', async () => {
    const { fields, report } = await importedArticle(readFixture(name));
    const counts = Object.entries(fields.source.cleaned ?? {});
    expect(counts.reduce((sum, [, count]) => sum + (count ?? 0), 0)).toBe(report.changes);
    const places = counts.map(([rule]) => order.indexOf(rule));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

const damaged = '某某工作会议召开\r\n某某局\r\n2009/2/3\r\n  会议讨论了工作,大家发言\u0001。 \r\n';

it('is read back by the check as it was written', async () => {
  const { fields, source } = await importedArticle(damaged);
  expect(fields.source.cleaned).toEqual({
    ...{ 'comma-width': 1, 'control-character': 1, 'line-space': 2 },
    'line-endings': 1,
  });
  const { article, problems } = parseArticle(source, { slug: 'one', timeZone: 'UTC' });
  expect(problems).toEqual([]);
  expect(article?.source).toEqual(fields.source);
});

it('names what was put back for lost characters', async () => {
  const { source } = await importedArticle(readFixture('bulletin-2009-02-19.txt'));
  expect(source).toContain('    lost-character: 1\n');
  expect(source).toContain('\n  restored: [災]\n---\n');
});

it('says nothing of a text that came clean', async () => {
  const { fields, source } = await importedArticle(
    '某某工作会议召开\n某某局\n2009/2/3\n会议结束。\n',
  );
  expect(fields.source).not.toHaveProperty('cleaned');
  expect(source).not.toContain('cleaned');
});
