// The API refuses what `gazette check` refuses, for the same reasons, and what it accepts readers get unchanged.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { feedPath } from '../../src/domain/addresses.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { hasErrors } from '../../src/domain/problem.ts';
import { fieldsOf, parse, sourceOf } from '../feeds/article-source.ts';
import { wildMarkdown, wildText } from '../feeds/odd-text.ts';
import { readWithFeedsmith } from '../feeds/read-back.ts';
import { seeded } from '../feeds/seed.ts';
import { get, put, settle, signIn } from './site.ts';

beforeAll(signIn);

interface Answer {
  readonly state?: string;
  readonly problems?: readonly { line: number; column: number; rule: string }[];
}

const places = (problems: Answer['problems'] = []) =>
  problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test('the API and the check agree on every source', { timeout: 120_000 }, async () => {
  const accepted = new Map<string, string>();
  let n = 0;
  const property = fc.asyncProperty(
    fieldsOf(wildText, wildMarkdown),
    fc.boolean(),
    async (fields, quoted) => {
      n += 1;
      const past = { ...fields, published: fields.published % 1_700_000_000_000 };
      // What a file or a request can hold are bytes, in which a lone surrogate has no form.
      const source = sourceOf(past, n, quoted).toWellFormed();
      const checked = parse(source);
      const response = await put(`any-${n}`, source);
      const answer = (await response.json()) as Answer;
      if (hasErrors(checked.problems)) {
        expect(response.status).toBe(422);
        expect(places(answer.problems)).toEqual(places(checked.problems));
      } else {
        expect([response.status, answer.state]).toEqual([201, 'open']);
        accepted.set(`https://bulletin.example.cn/articles/any-${n}`, past.title);
      }
    },
  );
  await fc.assert(property, seeded('api', 400));
  console.info(`api: ${accepted.size} of ${n} sources accepted`);
  expect(accepted.size).toBeGreaterThan(20);
  await settle();
  for (const format of feedFormats) {
    const entries = readWithFeedsmith[format](await (await get(feedPath('all', format))).text());
    expect(entries).toHaveLength(Math.min(50, accepted.size));
    for (const entry of entries) expect(entry.title).toBe(accepted.get(entry.url ?? ''));
  }
});
