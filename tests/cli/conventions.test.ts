// What holds for every command and every message, whoever writes the next one.

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Command, loadCommand, type Text } from '../../src/cli/command.ts';
import { commandGroups, commands as entries } from '../../src/cli/commands.ts';
import { globalOptions } from '../../src/cli/global-options.ts';
import { usageMessages } from '../../src/cli/messages/usage.ts';
import { checkOperands, parseInput, splitCommand } from '../../src/cli/parse-input.ts';
import { desk, makeArticle, openDesk, site } from './desk.ts';
import { goodToken } from './fake-site.ts';
import { loadCatalogues, pairsOf } from './message-catalogues.ts';

openDesk({ withSite: true });

const han = /\p{Script=Han}/u;
const say = usageMessages.en;
const commands = await Promise.all(entries.map(loadCommand));

describe.each(commands.map((command) => [command.name, command] as const))(
  '%s',
  (name, command) => {
    test('its examples are calls that it takes', () => {
      expect(command.examples.length).toBeGreaterThan(0);
      for (const { line } of command.examples) {
        const called = splitCommand(argumentsOf(line));
        const parsed = parseInput(called.rest, command, say);
        expect([line, called.name, parsed.ok]).toEqual([line, name, true]);
        const operands = parsed.ok ? parsed.input.operands : [];
        expect([line, checkOperands(operands, command, say)]).toEqual([line, undefined]);
      }
    });

    test('says everything in both languages', () => {
      for (const text of textsOf(command)) {
        expect(text.en).not.toMatch(/^$/);
        expect(text.zh).toMatch(han);
      }
    });

    test.each(['en', 'zh'])(
      'in %s an option that is misspelled is refused with the nearest',
      async (language) => {
        desk.env.LANG = language;
        const [known = 'site'] = Object.keys(command.options);
        const { code, stdout, stderr } = await desk.gazette(name, `--${known}x`);
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(
          usageMessages[language === 'zh' ? 'zh' : 'en'].didYouMean(`--${known}`),
        );
        expect(site.requests).toEqual([]);
      },
    );

    if (command.maxOperands !== Number.POSITIVE_INFINITY) {
      test('an operand too many is refused by its name, with where to read more', async () => {
        const operands = Array.from({ length: command.maxOperands }, () => 'x');
        const { code, stdout, stderr } = await desk.gazette(name, ...operands, 'stray');
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain('"stray" is one argument too many.');
        expect(stderr).toContain(`See gazette help ${name}`);
        expect(site.requests).toEqual([]);
      });
    }

    test('takes every option that all commands take', () => {
      const given = ['--json', '-q', '--no-color', '--no-input', '--site', 'https://a.cn'];
      expect(parseInput(given, command, say).ok).toBe(true);
      expect(Object.keys(command.options).filter((option) => option in globalOptions)).toEqual([]);
    });
  },
);

test('a command stands in one group', () => {
  const names = commandGroups.flatMap((group) => group.commands.map((command) => command.name));
  expect(names).toEqual([...new Set(names)]);
});

test('the table loads no command before it is called', () => {
  const table = readFileSync('src/cli/commands.ts', 'utf8');
  expect(table).not.toMatch(/^import (?!type )/m);
});

/** Words that are names, and the same in every language. */
const names =
  /JSON Feed|gazette|GAZETTE_\w+|OPERATOR_TOKEN_SHA256|https?:\S+|--[a-z][a-z-]*|<[^>]*>|\b(?:slug|id|urn|kB|KB|MB|B|JSON|OK|wrangler|secret|put|npx|npm|start|yes|no|now|RSS|Atom|Content-Type|Cache-Control|zh-Hans)\b|[\w./-]+\.(?:json|md|txt|toml|cn|sha256)\b/g;

test('every message is there in both languages, in words of its own', async () => {
  const catalogues = await loadCatalogues();
  expect(catalogues.length).toBeGreaterThan(25);
  const pairs = catalogues.flatMap(({ name, en, zh }) => pairsOf(name, en, zh));
  const missing = pairs.filter(({ zh }) => zh === undefined);
  const hasWords = (text: string) => /[a-z]{2,}/i.test(text.replace(names, ''));
  const untranslated = pairs.filter(
    ({ en, zh = '' }) => hasWords(en) && (zh === en || (hasWords(zh) && !han.test(zh))),
  );
  expect({ missing, untranslated }).toEqual({ missing: [], untranslated: [] });
});

/** Calls that succeed on the desk below. */
const calls: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--fix', '--dry-run'],
  ['check', '--explain', 'all'],
  ['new', '关于开展质量月活动的通知'],
  ['import', 'raw.txt', '--yes', '--issuer', '甲', '--issued', '2009-02-19'],
  ['publish', '--yes', '--minor'],
  ['publish', '--dry-run', '--draft'],
  ['publish', '--yes', 'articles/draft.md'],
  ['correct', 'changed', '--note', '更正', '--yes'],
  ['schedule', 'later', '--at', '2027-02-01', '--yes'],
  ['cancel', 'later', '--yes'],
  ['withdraw', 'one', '--reason', '重複', '--yes'],
  ['restore', 'gone', '--yes'],
  ['rollback', 'twice', '--to', '1', '--yes'],
  ['status'],
  ['diff'],
  ['diff', 'twice', '--revisions', '1..2'],
  ['list'],
  ['show', 'one'],
  ['show', 'one', '--source'],
  ['log'],
  ['log', '--verify'],
  ['login'],
  ['logout'],
  ['whoami'],
  ['editor', 'list'],
  ['editor', 'add', '王五'],
  ['editor', 'renew', '0a1b2c3d4e5f'],
  ['editor', 'revoke', '0a1b2c3d4e5f'],
  ['token'],
  ['rebuild'],
  ['completion', 'bash'],
  ['complete', '--', 'pub'],
];

/** What needs another site than this: tests of their own hold their JSON. */
const testedElsewhere = ['export', 'verify', 'doctor', 'preview'];

describe('under --json', () => {
  beforeEach(async () => {
    await site.put(makeArticle(1), 'one');
    await site.put(makeArticle(2), 'changed');
    await site.put(makeArticle(3), 'twice');
    await site.put(makeArticle(3, { body: '改。' }), 'twice', 'minor');
    await site.put(makeArticle(4), 'later', 'publish', undefined, Date.parse('2027-01-01'));
    await site.put(makeArticle(5), 'gone');
    site.withdraw('gone', 1, '重複');
    await site.keep(makeArticle(6), 'draft');
    desk.write('articles/one.md', makeArticle(1));
    desk.write('articles/changed.md', makeArticle(2, { body: '改了。' }));
    desk.write('articles/draft.md', makeArticle(6));
    desk.write('articles/fresh.md', makeArticle(7));
    desk.write('raw.txt', '關於開展質量月活動的通知\n\n各市州質監局：請認真組織。\n');
    desk.env.HOME = desk.folder;
    desk.stdin = new TextEncoder().encode(goodToken);
  });

  test.each(calls.map((call) => [call.join(' '), call] as const))(
    '%s: stdout is one JSON value, stderr has none, and --quiet leaves it empty',
    async (_, call) => {
      const [name = '', ...rest] = call;
      // Who logs out is warned of it.
      if (name === 'logout') desk.env = { ...desk.env, GAZETTE_TOKEN: '' };
      const { code, stdout, stderr } = await desk.gazette(name, '--json', '--quiet', ...rest);
      expect([code, stderr]).toEqual([0, '']);
      expect(() => JSON.parse(stdout)).not.toThrow();
    },
  );

  test.each(calls.map((call) => [call.join(' '), call] as const))(
    '%s: what it says besides is no JSON',
    async (_, call) => {
      const [name = '', ...rest] = call;
      const { stderr } = await desk.gazette(name, '--json', ...rest);
      expect(stderr.split('\n').filter(isJson)).toEqual([]);
    },
  );

  test.each(calls.map((call) => [call.join(' '), call] as const))(
    '%s: where another site answers, it succeeds only if it asks none, and prints all or nothing',
    async (_, call) => {
      site.mischief = () => 'page';
      const asked = site.requests.length;
      const [name = '', ...rest] = call;
      const { code, stdout } = await desk.gazette(name, '--json', ...rest);
      expect(code === 0).toBe(site.requests.length === asked);
      if (code === 0 || stdout !== '') expect(() => JSON.parse(stdout)).not.toThrow();
    },
  );

  test('every command is called', () => {
    const called = new Set(calls.map(([name]) => name));
    const all = commands.map(({ name }) => name);
    expect(all.filter((name) => !called.has(name)).sort()).toEqual([...testedElsewhere].sort());
  });
});

/** Also where a value is spread over lines. */
function isJson(line: string): boolean {
  return /^\s*(?:[{}[\]],?|"[^"]*": .*)$/.test(line);
}

function textsOf({ summary, options, examples }: Command): Text[] {
  const helps = Object.values(options).map(({ help }) => help);
  return [summary, ...helps, ...examples.map(({ does }) => does)];
}

/** The arguments of a call as it would be typed, without what the shell does with its input and output. */
function argumentsOf(line: string): string[] {
  const call = /(?:^|[("\s])gazette\s+([^<>|)]*)/.exec(line)?.[1] ?? '';
  const words = call.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.map((word) => word.replace(/^(["'])(.*)\1$/s, '$2'));
}
