// Logging in and out, and where tokens and settings come from.

import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, openDesk, site, steady } from './desk.ts';
import { goodToken } from './fake-site.ts';

openDesk({ withSite: true });

const otherToken = `gzt_0123456789ab_${'A'.repeat(43)}`;

/** A user with a home of their own, who has settled nothing yet. */
function moveIn(): string {
  const home = join(desk.folder, 'home');
  mkdirSync(home, { recursive: true });
  desk.env = { LANG: 'en', HOME: home };
  return join(home, '.config/gazette');
}

const pipe = (text: string) => {
  desk.stdin = new TextEncoder().encode(text);
};

test('keeps a piped token for its owner alone, once the site has known it', async () => {
  const folder = moveIn();
  pipe(`${goodToken}\n`);
  const { code, stdout, stderr } = await desk.gazette('login', '--site', site.origin);
  expect([code, stdout]).toEqual([0, '']);
  expect(steady(stderr)).toContain('✔ You are 李四 at <site>.');
  expect(statSync(join(folder, 'tokens.json')).mode & 0o777).toBe(0o600);
  expect(desk.read('home/.config/gazette/tokens.json')).toBe(
    `${JSON.stringify({ [site.origin]: goodToken }, undefined, 2)}\n`,
  );
  // Nothing else says which site is meant, so that the next command needs no option.
  expect((await desk.gazette('whoami')).stdout).toContain('李四');
});

test('takes a token that was typed, and never shows it', async () => {
  moveIn();
  desk.secrets = [` ${goodToken} `];
  const { code, stderr } = await desk.gazette('login', '--site', site.origin);
  expect(code).toBe(0);
  expect(desk.questions.map(steady)).toEqual(['Token for <site>']);
  expect(stderr).not.toContain(goodToken);
});

test('keeps nothing that the site does not know', async () => {
  const folder = moveIn();
  pipe(otherToken);
  const { code, stderr } = await desk.gazette('login', '--site', site.origin);
  expect(code).toBe(4);
  expect(stderr).not.toContain(otherToken);
  expect(existsSync(folder)).toBe(false);
});

test.each([
  ['', 'There is no terminal to ask for the token.'],
  ['secret', 'This is not a token: a token begins with gzt_'],
])('refuses %j as a token with exit code 2', async (text, message) => {
  moveIn();
  pipe(text);
  const { code, stderr } = await desk.gazette('login', '--site', site.origin);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('does not wait for a terminal that it must not ask', async () => {
  moveIn();
  desk.secrets = [goodToken];
  const { code } = await desk.gazette('login', '--no-input', '--site', site.origin);
  expect([code, desk.questions]).toEqual([2, []]);
});

test('leaving the question is no failure of the token', async () => {
  moveIn();
  desk.answers = ['yes'];
  expect((await desk.gazette('login', '--site', site.origin)).code).toBe(3);
});

test('keeps the tokens of other sites, and refuses a file that it cannot read', async () => {
  moveIn();
  const path = 'home/.config/gazette/tokens.json';
  desk.write(path, JSON.stringify({ 'https://a.cn': otherToken }));
  pipe(goodToken);
  await desk.gazette('login', '--site', site.origin);
  expect(JSON.parse(desk.read(path))).toEqual({
    'https://a.cn': otherToken,
    [site.origin]: goodToken,
  });
  desk.write(path, '{');
  const { code, stderr } = await desk.gazette('login', '--site', site.origin);
  expect(code).toBe(4);
  expect(stderr).toContain('is not a JSON object of origins and tokens');
  expect(desk.read(path)).toBe('{');
});

test('sends no token to another machine unencrypted', async () => {
  moveIn();
  pipe(goodToken);
  const { code, stderr } = await desk.gazette('login', '--site', 'http://bulletin.example.cn');
  expect(code).toBe(2);
  expect(stderr).toContain('is not encrypted');
});

test('logging out forgets the token and the site, and tells what still works', async () => {
  moveIn();
  pipe(goodToken);
  await desk.gazette('login', '--site', site.origin);
  desk.env = { ...desk.env, GAZETTE_TOKEN: otherToken };
  const { code, stderr } = await desk.gazette('logout');
  expect(code).toBe(0);
  expect(steady(stderr)).toMatch(/✔ The token for <site> is gone from .*tokens\.json\./);
  expect(stderr).toContain('GAZETTE_TOKEN is still set');
  expect(desk.read('home/.config/gazette/tokens.json')).toBe('{}\n');
  expect(desk.read('home/.config/gazette/config.json')).toBe('{}\n');
  const again = await desk.gazette('logout', '--site', site.origin);
  expect([again.code, steady(again.stderr)]).toEqual([
    0,
    expect.stringContaining('There was no token for <site> to forget.'),
  ]);
});

test('--json tells what was done', async () => {
  moveIn();
  pipe(goodToken);
  const { stdout } = await desk.gazette('login', '--json', '--quiet', '--site', site.origin);
  expect(JSON.parse(stdout)).toMatchObject({ site: site.origin, name: '李四' });
  expect(stdout).not.toContain(goodToken);
  const out = await desk.gazette('logout', '--json', '--quiet');
  expect(JSON.parse(out.stdout)).toMatchObject({
    site: site.origin,
    forgotten: [expect.any(String)],
  });
});

test('the project’s token comes before the user’s, and the environment’s before both', async () => {
  moveIn();
  desk.env = { ...desk.env, GAZETTE_SITE: site.origin };
  desk.write('home/.config/gazette/tokens.json', JSON.stringify({ [site.origin]: goodToken }));
  chmodSync(join(desk.folder, 'home/.config/gazette/tokens.json'), 0o600);
  const fromUser = await desk.gazette('whoami');
  expect(fromUser.stdout).toMatch(/^token +from .*home\/\.config\/gazette\/tokens\.json$/m);
  desk.write('.gazette/tokens.json', JSON.stringify({ [site.origin]: otherToken }));
  expect((await desk.gazette('whoami')).code).toBe(4);
  desk.env = { ...desk.env, GAZETTE_TOKEN: goodToken };
  const { stdout } = await desk.gazette('whoami', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ name: '李四', tokenFrom: { kind: 'environment' } });
});

test('logging out leaves the project’s token alone, and says that it stays', async () => {
  moveIn();
  desk.write('.gazette/tokens.json', JSON.stringify({ [site.origin]: goodToken }));
  const { code, stderr } = await desk.gazette('logout', '--site', site.origin);
  expect(code).toBe(0);
  expect(stderr).toContain('tokens.json holds a token for it too');
  expect(desk.read('.gazette/tokens.json')).toContain(goodToken);
});

test('logging in says where another token comes before the new one', async () => {
  moveIn();
  desk.write('.gazette/tokens.json', JSON.stringify({ [site.origin]: otherToken }));
  pipe(goodToken);
  const { code, stderr } = await desk.gazette('login', '--site', site.origin);
  expect(code).toBe(0);
  expect(stderr).toMatch(/The token in .*\.gazette\/tokens\.json comes before it/);
});
