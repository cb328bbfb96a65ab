// Editors' tokens over time: how long they are valid, how they are renewed, and who hears that one has expired.

import { reset } from 'cloudflare:test';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  editorListSchema,
  editorSchema,
  editorWithTokenSchema,
} from '../../src/domain/editors-api.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { inLedger, query } from '../ledger/ledger-under-test.ts';
import { call, signIn } from './site.ts';

beforeEach(signIn);
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const day = 86_400_000;
const json = { 'Content-Type': 'application/json' };

function post(path: string, body: object, token?: string): Promise<Response> {
  const headers = { ...json, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  return call('POST', path, { body: JSON.stringify(body), headers });
}

async function add(more: object = {}) {
  const response = await post('/editors', { name: '李四', scopes: ['draft'], ...more });
  expect(response.status).toBe(201);
  return v.parse(editorWithTokenSchema, await response.json());
}

async function renew(id: string, validity: object = {}) {
  const response = await post(`/editors/${id}/token`, validity);
  expect(response.status).toBe(200);
  return v.parse(editorWithTokenSchema, await response.json());
}

const whoami = (token: string) =>
  call('GET', '/whoami', { headers: { Authorization: `Bearer ${token}` } });

async function expectExpiry(expires: string | null, milliseconds: number): Promise<void> {
  const left = Date.parse(expires ?? '') - Date.now();
  expect(left).toBeLessThanOrEqual(milliseconds);
  expect(left).toBeGreaterThan(milliseconds - 60_000);
}

test('a renewed token is the same editor’s, and the one before is void at once', async () => {
  const { id, token } = await add();
  const renewed = await renew(id);
  expect(renewed).toMatchObject({ id, name: '李四', scopes: ['draft'], expires: null });
  expect((await whoami(token)).status).toBe(401);
  expect(v.parse(editorSchema, await (await whoami(renewed.token)).json())).toMatchObject({ id });
  const rows = JSON.stringify(await query('SELECT * FROM editor'));
  expect(rows).not.toContain(renewed.token.slice(17));
});

test('a token is valid for some days, until an instant, or without end', async () => {
  await expectExpiry((await add({ days: 30 })).expires, 30 * day);
  const until = new Date(Date.now() + 7 * day).toISOString();
  expect((await add({ name: '王五', expires: until })).expires).toBe(until);
  expect((await add({ name: '趙六', expires: null })).expires).toBeNull();
});

test('a renewed token is valid as long as the one before was, where nothing is said of it', async () => {
  const { id } = await add({ days: 30 });
  await inLedger((storage) =>
    storage.sql.exec('UPDATE editor SET issued = issued - ?1, expires = expires - ?1', 29 * day),
  );
  await expectExpiry((await renew(id)).expires, 30 * day);
  await expectExpiry((await renew(id, { days: 2 })).expires, 2 * day);
  await expectExpiry((await renew(id)).expires, 2 * day);
  expect((await renew(id, { expires: null })).expires).toBeNull();
});

test('whoever has the secret of an expired token learns whose it was; renewing revives the editor', async () => {
  const { id, token } = await add({ days: 1 });
  await inLedger((storage) =>
    storage.sql.exec('UPDATE editor SET expires = 1000, issued = -86399000'),
  );
  const response = await whoami(token);
  expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { reason: 'token-expired', expired: { id, name: '李四', at: '1970-01-01T00:00:01.000Z' } },
  ]);
  expect((await whoami((await renew(id)).token)).status).toBe(200);
});

test('an expired token that is tried again and again locks nobody else out', async () => {
  const { token } = await add({ days: 1 });
  await inLedger((storage) =>
    storage.sql.exec('UPDATE editor SET expires = 1000, issued = -86399000'),
  );
  const spent = vi.spyOn(Allowance.prototype, 'spend');
  await whoami(token);
  expect(spent).not.toHaveBeenCalled();
});

test('a revoked editor is revoked for ever: no token renews them, and none says that it expired', async () => {
  const { id, token } = await add({ days: 1 });
  await call('DELETE', `/editors/${id}`);
  await inLedger((storage) =>
    storage.sql.exec('UPDATE editor SET expires = 1000, issued = -86399000'),
  );
  expect(await (await whoami(token)).json()).toMatchObject({ reason: 'unauthenticated' });
  const refused = await post(`/editors/${id}/token`, {});
  expect([refused.status, await refused.json()]).toMatchObject([409, { reason: 'editor-revoked' }]);
});

test('nobody renews an editor that is not there, nor the operator', async () => {
  for (const id of ['ffffffffffff', 'operator', 'x'.repeat(300)]) {
    const response = await post(`/editors/${id}/token`, {});
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { reason: 'unknown-editor' },
    ]);
  }
});

test.each([
  { days: 0 },
  { days: 3651 },
  { days: 1.5 },
  { expires: '2020-01-01T00:00:00Z' },
  { expires: new Date(Date.now() + 3700 * day).toISOString() },
  { expires: '2030-01-01' },
  { days: 3, expires: null },
  { until: 3 },
])('refuses %j as a validity', async (validity) => {
  const { id } = await add();
  const [added, renewed] = [
    await post('/editors', { name: '王五', scopes: ['draft'], ...validity }),
    await post(`/editors/${id}/token`, validity),
  ];
  expect([added.status, renewed.status]).toEqual([400, 400]);
  const { editors } = v.parse(editorListSchema, await (await call('GET', '/editors')).json());
  expect(editors).toHaveLength(1);
});

test('the log tells who was renewed by whom, and until when', async () => {
  const { id } = await add();
  const { expires } = await renew(id, { days: 2 });
  const [, event] = await query<{ type: string; editor: string; subject: string; detail: string }>(
    'SELECT * FROM event ORDER BY number',
  );
  expect(event).toMatchObject({ type: 'editor-renewed', editor: 'operator', subject: id });
  const detail = { name: '李四', expires: Date.parse(expires ?? '') };
  expect(JSON.parse(event?.detail ?? '')).toEqual(detail);
});

test('no editor bears the name of a publisher from GitHub', async () => {
  const response = await post('/editors', { name: 'github:main', scopes: ['draft'] });
  expect(response.status).toBe(400);
});
