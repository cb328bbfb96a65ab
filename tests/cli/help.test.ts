// Help and mistakes in how the command line is called.

import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { desk, openDesk } from './desk.ts';

openDesk();

describe.each(['en', 'zh_CN.UTF-8'])('in the locale %s', (locale) => {
  beforeEach(() => {
    desk.env = { LANG: locale };
  });

  test('help lists every command', async () => {
    const { code, stdout } = await desk.gazette('help');
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  test.each(commands.map(({ name }) => name))('help %s tells how it is called', async (name) => {
    const { code, stdout, stderr } = await desk.gazette('help', name);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect((await desk.gazette(name, '--help')).stdout).toBe(stdout);
  });
});

test('no arguments: the help goes to stderr and the exit code is 2', async () => {
  const { code, stdout, stderr } = await desk.gazette();
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('gazette help <command>');
});

test('--help goes to stdout', async () => {
  const { code, stdout } = await desk.gazette('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('publish');
});

test.each([['--version'], ['check', '--version']])('tells its version: %s', async (...args) => {
  const { code, stdout } = await desk.gazette(...args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^gazette \d+\.\d+\.\d+\n$/);
});

test.each([
  [['pubish'], 'There is no command "pubish".', 'Did you mean gazette publish?'],
  [['frobnicate'], 'There is no command "frobnicate".', 'See gazette help'],
  [['help', 'chek'], 'There is no command "chek".', 'Did you mean gazette check?'],
  [['publish', '--not', 'x'], 'has no option --not', 'Did you mean --note?'],
  [['publish', '-z'], 'has no option -z', 'See gazette help publish'],
  [
    ['check', '--format', 'xml'],
    '"xml" is not one of text, json, github',
    'See gazette help check',
  ],
  [['check', '--format'], '--format needs a value', ''],
  [['publish', '--yes=1'], '--yes takes no value', ''],
  [['show'], 'gazette show <slug|id>', ''],
  [['whoami', 'me'], '"me" is one argument too many', ''],
  [['publish', '--token', 'x'], 'A token is never given as an option', 'GAZETTE_TOKEN'],
  [['check'], 'There is no folder "articles" here', 'gazette import <file>'],
  [['list', '--site', 'bulletin'], '"bulletin" is not the address of a site', 'https://'],
  [['list', '--site', 'https://a.cn/b'], 'is not the address of a site', 'without a path'],
  [['editor', 'ad', 'x'], '"gazette editor ad" is not known', ''],
  [
    ['editor', 'add', 'x', '--scopes', 'write'],
    '"write" must be made of draft, publish, correct, withdraw, admin',
    '',
  ],
  [['editor', 'add', 'x', '--days', '0'], 'must be a number from 1 to 3650', ''],
  [['editor', 'revoke'], 'id (see gazette editor list) is missing', ''],
  [['publish', '--note', 'x', '--minor'], '--note and --minor exclude each other', ''],
  [['show', 'a', '--revision', 'one'], 'is not a number of a revision', ''],
])('%j is refused with exit code 2', async (args, message, hint) => {
  const { code, stdout, stderr } = await desk.gazette(...args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
});

test('an option may stand before the command', async () => {
  const { code, stdout } = await desk.gazette('--site', 'https://a.cn', 'publish', '--help');
  expect(code).toBe(0);
  expect(stdout).toContain('gazette publish [paths…]');
});

test.each([
  [{ LANG: 'zh_TW.UTF-8' }, '沒有|没有'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, '没有'],
  [{ LANG: 'zh_CN', LC_ALL: 'C' }, 'There is no'],
  [{ LANG: 'zh_CN', LC_ALL: '' }, '没有'],
  [{ LANG: 'zh_CN', GAZETTE_LANG: 'en' }, 'There is no'],
  [{}, 'There is no'],
])('%j chooses the language', async (env, expected) => {
  desk.env = env;
  expect((await desk.gazette('nothing')).stderr).toMatch(new RegExp(expected));
});

test.each([
  [['pubish', '--json']],
  [['publish', '--nots', '--json']],
  [['list', '--json', '--site', 'x']],
])('%j: programs get the failure as JSON too', async (args) => {
  const { code, stdout, stderr } = await desk.gazette(...args);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'usage', message: expect.any(String) });
  expect(stderr).toContain('✖');
});
