// gazette editor, whoami, token, rebuild.

import { expect, test } from 'vitest';
import { hashToken } from '../../src/domain/token.ts';
import { desk, openDesk, site } from './desk.ts';
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

test('editors are listed in columns', async () => {
  const { stdout } = await desk.gazette('editor', 'list');
  expect(stdout).toBe(
    'id            name  may                             created                  expires  revoked\n' +
      '0a1b2c3d4e5f  王五  draft,publish,correct,withdraw  2026-01-02 11:04 +08:00  never\n',
  );
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

test('rebuild tells how much is written anew', async () => {
  const { code, stderr } = await desk.gazette('rebuild');
  expect(code).toBe(0);
  expect(stderr).toContain('12 keys');
});
