// The workflow that operators copy from the docs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCommand } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { usageMessages } from '../../src/cli/messages/usage.ts';
import { parseInput, splitCommand } from '../../src/cli/parse-input.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/publish.yml'), 'utf8');

const jobSchema = v.object({
  environment: v.optional(v.string()),
  permissions: v.optional(v.record(v.string(), v.string())),
  steps: v.array(v.object({ run: v.optional(v.string()) })),
});
const workflow = v.parse(
  v.object({
    permissions: v.record(v.string(), v.string()),
    jobs: v.record(v.string(), jobSchema),
  }),
  parse(text, { strict: true, uniqueKeys: true }),
);

/** What a job calls `gazette` with, variables of the shell taken for one word. */
function callsOf(job: v.InferOutput<typeof jobSchema>): string[][] {
  return job.steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/^\s*npx gazette (.*)$/gm)].map(([, call = '']) =>
      call
        .replace(/"\$\w+"/g, 'x')
        .replace(/ > .*/, '')
        .split(' '),
    ),
  );
}

test('only the jobs that speak to the site may ask for a token, each in an environment of its own', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const asking = Object.entries(workflow.jobs).filter(
    ([, job]) => job.permissions?.['id-token'] === 'write',
  );
  expect(asking.map(([name, { environment }]) => [name, environment])).toEqual([
    ['plan', 'plan'],
    ['publish', 'bulletin'],
  ]);
});

describe.each(Object.entries(workflow.jobs))('the job %s', (_, job) => {
  test('calls gazette as it is', async () => {
    const calls = callsOf(job);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) {
      const { name, rest } = splitCommand(call);
      const entry = commands.find((candidate) => candidate.name === name);
      const command = entry && (await loadCommand(entry));
      expect(command && parseInput(rest, command, usageMessages.en).ok, call.join(' ')).toBe(true);
    }
  });
});
