// The bulletin that is published here, and the texts of the importer's tests: no false alarm.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSilences, Silencer } from '../../src/cli/checking/silence-list.ts';
import { canonicalSource } from '../../src/domain/canonical-source.ts';
import { lintProse } from '../../src/prose/lint-prose.ts';

const articles = join(import.meta.dirname, '../../articles');
const names = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const silences = parseSilences(readFileSync(join(articles, 'lint.txt'), 'utf8'));

test.each(names)('%s: nothing but what its own document has', (name) => {
  const source = canonicalSource(readFileSync(join(articles, name), 'utf8'));
  const silencer = new Silencer(silences.silences);
  const left = lintProse(source).filter(({ rule, start, end }) => {
    const remark = { rule: rule.name, severity: 'warning', span: [start, end] as const };
    return !silencer.isMeant(name, source, remark);
  });
  expect(left).toEqual([]);
});

test('the one finding in the seed is true: 截止 before a time', () => {
  const name = names.find((one) => one.includes('juzhang-huiyi')) ?? '';
  const source = canonicalSource(readFileSync(join(articles, name), 'utf8'));
  const found = lintProse(source).map(({ rule, start }) => [
    rule.name,
    source.slice(start, start + 5),
  ]);
  expect(found).toEqual([['cutoff-word', '截止去年底']]);
});

test('the list of what is meant can be read, and each line is of use', () => {
  expect(silences.faults).toEqual([]);
  expect(silences.silences.length).toBeGreaterThan(0);
});
