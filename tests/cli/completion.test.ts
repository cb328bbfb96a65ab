// Completion: what is offered, and that real shells offer it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { shells } from '../../src/cli/completing/shells.ts';
import { desk, makeArticle, openDesk } from './desk.ts';

openDesk();

async function offered(...words: string[]): Promise<string[]> {
  const { stdout } = await desk.gazette('complete', '--', ...words);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

test('every command that help shows is offered, and no other', async () => {
  const visible = commands.filter(({ hidden }) => !hidden).map(({ name }) => name);
  expect(await offered('')).toEqual([...visible, 'help']);
  expect(await offered('help', '')).toEqual(visible);
  expect((await desk.gazette('help')).stdout).not.toMatch(/^ *complete /m);
});

test('only what begins as the word does is offered, with what it does', async () => {
  expect((await desk.gazette('complete', '--', 'who')).stdout).toBe(
    'whoami\tShow whose token this is, what it may do, until when, and where it was found.\n',
  );
});

test('options of the command and of all commands, but not those that stand there', async () => {
  expect(await offered('check', '--f')).toContain('--format');
  expect(await offered('check', '--format', 'json', '--f')).not.toContain('--format');
  expect(await offered('check', '--js')).toEqual(['--json']);
  expect(await offered('--js')).toEqual(['--json']);
});

test('an option’s values where there are choices, paths where it takes one', async () => {
  expect(await offered('publish', '--announce', '')).toEqual(['each', 'digest', 'none']);
  expect(await offered('import', '--out', '')).toEqual([':files']);
  expect(await offered('publish', '--note', '')).toEqual([]);
});

test('operands: files, slugs of local articles, words of the command, or nothing', async () => {
  desk.write('articles/2009/first-one.md', makeArticle(1));
  desk.write('articles/second.md', 'not even an article');
  expect(await offered('publish', 'art')).toEqual([':files']);
  expect(await offered('show', '')).toEqual(['first-one', 'second']);
  expect(await offered('show', 'first-one', '')).toEqual([]);
  expect(await offered('log', '')).toEqual(['first-one', 'second']);
  expect(await offered('rollback', 'fi')).toEqual(['first-one']);
  expect(await offered('diff', 'first-one', 'sec')).toEqual(['second', ':files']);
  expect(await offered('editor', 're')).toEqual(['renew', 'revoke']);
  expect(await offered('verify', '--in', '')).toEqual([':files']);
  expect(await offered('new', '')).toEqual([]);
  expect(await offered('completion', '')).toEqual([...shells]);
  expect(await offered('--site', 'https://a.cn', 'editor', 'l')).toEqual(['list']);
  expect(await offered('whoami', '')).toEqual([]);
  expect(await offered('whoami', '--json', '')).toEqual([]);
  expect(await offered('nothing', '')).toEqual(await offered(''));
});

test('without articles there are no slugs, and no complaint', async () => {
  const { code, stdout, stderr } = await desk.gazette('complete', '--', 'show', '');
  expect([code, stdout, stderr]).toEqual([0, '', '']);
});

test('another shell is refused with those that are served', async () => {
  const { code, stderr } = await desk.gazette('completion', 'tcsh');
  expect(code).toBe(2);
  expect(stderr).toContain('"tcsh" is not one of bash, zsh, fish');
});

/** A script for each shell that completes two lines and prints what is offered. */
const sessions: Readonly<Record<(typeof shells)[number], { args: string[]; script: string }>> = {
  bash: {
    args: ['--norc', '--noprofile'],
    script: `eval "$(gazette completion bash)"
COMP_WORDS=(gazette publish --anno); COMP_CWORD=2; _gazette; printf '%s\\n' "\${COMPREPLY[@]}"
COMP_WORDS=(gazette publish art); COMP_CWORD=2; _gazette; printf '%s\\n' "\${COMPREPLY[@]}"`,
  },
  zsh: {
    args: ['-f'],
    script: `compdef() { : }
eval "$(gazette completion zsh)"
_describe() { print -rl -- "\${candidates[@]%%:*}" }
_files() { print articles }
words=(gazette publish --anno); CURRENT=3; _gazette
words=(gazette publish art); CURRENT=3; _gazette`,
  },
  fish: {
    args: ['--no-config'],
    script: `gazette completion fish | source
complete -C "gazette publish --anno" | string split -f1 \\t
complete -C "gazette publish art" | string trim -r -c /`,
  },
};

describe.each(shells)('%s', (shell) => {
  const isThere = spawnSync(shell, ['-c', 'exit']).status === 0;

  test.skipIf(!isThere)('offers the same on a real command line', () => {
    const bin = join(desk.folder, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    symlinkSync(join(import.meta.dirname, '../../src/cli/index.ts'), join(bin, 'gazette'));
    desk.write('articles/one.md', makeArticle(1));
    const { args, script } = sessions[shell];
    writeFileSync(join(desk.folder, 'session'), script);
    const { stdout, stderr } = spawnSync(shell, [...args, 'session'], {
      cwd: desk.folder,
      env: { PATH: `${bin}:${process.env.PATH}`, LANG: 'en', HOME: desk.folder },
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '--announce\narticles\n', stderr: '' });
  });
});
