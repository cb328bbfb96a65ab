// Settings files: which comes before which, and what is said of faulty ones.

import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { desk, openDesk } from './desk.ts';

openDesk();

beforeEach(() => {
  desk.env = { HOME: join(desk.folder, 'home') };
});

const user = 'home/.config/gazette/config.json';

/** The site that a command without a token names in its complaint. */
async function chosenSite(...args: string[]): Promise<string> {
  const { stderr } = await desk.gazette('list', ...args);
  return /There is no token for (\S+)\./.exec(stderr)?.[1] ?? stderr;
}

test('an option comes before the environment, that before the project, that before the user', async () => {
  expect(await chosenSite()).toBe('http://localhost:8787');
  desk.write(user, '{"site": "https://user.example.cn"}');
  expect(await chosenSite()).toBe('https://user.example.cn');
  desk.write('gazette.json', '{"site": "https://project.example.cn"}');
  expect(await chosenSite()).toBe('https://project.example.cn');
  desk.env = { ...desk.env, GAZETTE_SITE: 'https://environment.example.cn' };
  expect(await chosenSite()).toBe('https://environment.example.cn');
  expect(await chosenSite('--site', 'https://option.example.cn')).toBe('https://option.example.cn');
});

test('the language of the settings comes before the locale, GAZETTE_LANG before both', async () => {
  desk.write(user, '{"language": "zh"}');
  desk.env = { ...desk.env, LANG: 'en_US.UTF-8' };
  expect((await desk.gazette('help')).stdout).toContain('用法');
  desk.write('gazette.json', '{"language": "en"}');
  expect((await desk.gazette('help')).stdout).toContain('Usage');
  desk.env = { ...desk.env, GAZETTE_LANG: 'zh' };
  expect((await desk.gazette('help')).stdout).toContain('用法');
});

test('XDG_CONFIG_HOME is where the user’s files lie, where it is set', async () => {
  desk.env = { XDG_CONFIG_HOME: join(desk.folder, 'elsewhere') };
  desk.write('elsewhere/gazette/config.json', '{"site": "https://xdg.example.cn"}');
  expect(await chosenSite()).toBe('https://xdg.example.cn');
});

test('every fault of every settings file is told at once, and nothing is done', async () => {
  desk.write(user, '[');
  desk.write('gazette.json', '{"sit": "https://a.cn", "language": "fr", "colour": true}');
  const { code, stderr } = await desk.gazette('list');
  expect(code).toBe(2);
  expect(stderr).toContain('gazette.json: "sit" is not a setting. Did you mean "site"?');
  expect(stderr).toContain('"colour" is not a setting. There are: site, language.');
  expect(stderr).toContain('"language" has a value that does not fit');
  expect(stderr).toContain('config.json is not a JSON object of settings');
});

test('help is given whatever the settings say', async () => {
  desk.write('gazette.json', '{');
  const { code, stdout } = await desk.gazette('help', 'publish');
  expect([code, stdout]).toEqual([0, expect.stringContaining('gazette publish')]);
});

test('an address in the settings that is no site’s is refused as any other', async () => {
  desk.write('gazette.json', '{"site": "ftp://a.cn"}');
  const { code, stderr } = await desk.gazette('list');
  expect(code).toBe(2);
  expect(stderr).toContain('"ftp://a.cn" is not the address of a site');
});
