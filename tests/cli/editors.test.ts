// gazette editor, whoami, token, rebuild.

import { expect, test } from 'vitest';
import { hashToken } from '../../src/domain/token.ts';
import { desk, openDesk, site, steady } from './desk.ts';
import { goodToken } from './fake-site.ts';

openDesk({ withSite: true });

test('a new editor’s token stands alone on stdout', async () => {
  const { code, stdout, stderr } = await desk.gazette('editor', 'add', '王五', '--days', '30');
  expect(code).toBe(0);
  expect(stdout).toBe(`${goodToken}\n`);
  expect(stderr).toContain('Editor 王五 (0a1b2c3d4e5f) added.');
});

test('adding an editor is not repeated when the network is lost: it might make two', async () => {
  site.mischief = () => 'drop';
  expect((await desk.gazette('editor', 'add', '王五')).code).toBe(5);
  expect(site.requests).toEqual(['POST /api/editors']);
});

test.each([
  ['en', 'There is or was an editor 王五', 'gazette editor renew <id>'],
  ['zh', '已有或曾有编辑 王五', 'gazette editor renew <标识>'],
])('in %s a name that was given before is refused with what to do', async (language, why, way) => {
  desk.env.LANG = language;
  site.mischief = () => 409;
  site.excuse = { reason: 'name-taken', title: 'taken' };
  const { code, stderr } = await desk.gazette('editor', 'add', '王五');
  expect([code, stderr]).toEqual([6, expect.stringContaining(why)]);
  expect(stderr).toContain(way);
  expect(stderr).not.toContain('taken');
});

test('editors are listed in columns', async () => {
  const { stdout } = await desk.gazette('editor', 'list');
  expect(stdout).toBe(
    'id            name  may                             created                  expires  revoked\n' +
      '0a1b2c3d4e5f  王五  draft,publish,correct,withdraw  2026-01-02 11:04 +08:00  never\n',
  );
});

test('one whose token has expired is marked', async () => {
  const [editor] = site.editors;
  if (editor) site.editors = [{ ...editor, expires: '2026-11-01T00:00:00.000Z' }];
  const { stdout } = await desk.gazette('editor', 'list');
  expect(stdout).toContain('2026-11-01 08:00 +08:00 (expired)');
});

test.each([
  [[], { scopes: ['draft', 'publish', 'correct', 'withdraw'] }],
  [['--scopes', 'draft, admin', '--days', '30'], { scopes: ['draft', 'admin'], days: 30 }],
  [['--expires', '2027-12-31'], { expires: '2027-12-31T15:59:59.000Z' }],
  [['--expires', '2027-12-31T08:00Z'], { expires: '2027-12-31T08:00:00.000Z' }],
  [['--expires', 'never'], { expires: null }],
])('an editor is added with %j', async (options, told) => {
  expect((await desk.gazette('editor', 'add', '王五', ...options)).code).toBe(0);
  expect(site.told).toMatchObject([{ name: '王五', ...told }]);
});

test.each([
  [['王五', '--days', '0'], '--days: "0" must be a number from 1 to 3650.'],
  [['王五', '--days', '1e3'], '--days: "1e3" must be a number'],
  [['王五', '--days', '3', '--expires', '2027-12-31'], 'exclude each other'],
  [['王五', '--expires', '2027-13-31'], '"2027-13-31" is not a date'],
  [['王五', '--expires', '2020-01-01'], '2020-01-01 is past, or more than ten years ahead'],
  [['王五', '--expires', '2099-01-01'], '2099-01-01 is past, or more than ten years ahead'],
  [['王五', '--scopes', 'publish,fly'], '"publish,fly" must be made of draft, publish'],
  [['github:main'], '"github:main" cannot be an editor’s name'],
])('editor add %j is refused before anything is asked', async (options, message) => {
  const { code, stderr } = await desk.gazette('editor', 'add', ...options);
  expect({ code, asked: site.requests }).toEqual({ code: 2, asked: [] });
  expect(stderr).toContain(message);
});

test('a renewed token stands alone on stdout, and the other is said to be void', async () => {
  const { code, stdout, stderr } = await desk.gazette(
    'editor',
    'renew',
    '0a1b2c3d4e5f',
    '--days',
    '30',
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${goodToken}\n` });
  expect(stderr).toContain('王五 (0a1b2c3d4e5f) has a new token; the one before is void.');
  expect(stderr).toContain('It does not expire.');
  expect(site.told).toEqual([{ days: 30 }]);
});

test('renewing is not repeated when the network is lost: it would make the first one void', async () => {
  site.mischief = () => 'drop';
  expect((await desk.gazette('editor', 'renew', '0a1b2c3d4e5f')).code).toBe(5);
  expect(site.requests).toEqual(['POST /api/editors/0a1b2c3d4e5f/token']);
});

test('nobody is renewed who is not there, or is revoked', async () => {
  const unknown = await desk.gazette('editor', 'renew', 'ffffffffffff');
  site.mischief = () => 409;
  site.excuse = { reason: 'editor-revoked' };
  const revoked = await desk.gazette('editor', 'renew', '0a1b2c3d4e5f');
  const none = await desk.gazette('editor', 'renew');
  expect([unknown.code, revoked.code, none.code]).toEqual([1, 1, 2]);
  expect(unknown.stderr).toContain('no editor with the id ffffffffffff');
  expect(revoked.stderr).toContain('0a1b2c3d4e5f was revoked, which is for ever.');
  expect(none.stderr).toContain('The editor’s id (see gazette editor list) is missing.');
});

test('an editor is revoked', async () => {
  const { code, stderr } = await desk.gazette('editor', 'revoke', '0a1b2c3d4e5f');
  expect(code).toBe(0);
  expect(stderr).toContain('The token of 0a1b2c3d4e5f no longer works.');
});

test('an unknown editor cannot be revoked', async () => {
  const { code, stderr } = await desk.gazette('editor', 'revoke', 'ffffffffffff');
  expect(code).toBe(1);
  expect(stderr).toContain('no editor with the id ffffffffffff');
});

test('token prints a token and the SHA-256 that the site keeps, and asks nobody', async () => {
  const { code, stdout } = await desk.gazette('token');
  const [token = '', sha256] = stdout.split('\n');
  expect(code).toBe(0);
  expect(token).toMatch(/^gzt_/);
  expect(sha256).toBe(hashToken(token));
  expect(site.requests).toEqual([]);
});

test('whoami tells in the editor’s language whose token it is, until when, and where it is from', async () => {
  expect(steady((await desk.gazette('whoami')).stdout)).toBe(
    [
      'site     <site>',
      'editor   李四 (000000000000)',
      'may      draft, publish, correct, withdraw',
      'expires  never',
      'token    from GAZETTE_TOKEN',
      '',
    ].join('\n'),
  );
  desk.env.LANG = 'zh';
  expect((await desk.gazette('whoami')).stdout).toContain('令牌  取自 GAZETTE_TOKEN');
});

test('rebuild tells how much is written anew', async () => {
  const { code, stderr } = await desk.gazette('rebuild');
  expect(code).toBe(0);
  expect(stderr).toContain('12 keys');
});
