// A file that the ledger answers with is read a row at a time, as its reader takes it.

import { reset } from 'cloudflare:test';
import { afterEach, expect, test } from 'vitest';
import { sha256 } from '../../src/domain/sha256.ts';
import { streamMedia, writeMedia } from '../../src/ledger/media-rows.ts';
import { inLedger } from './ledger-under-test.ts';

afterEach(() => reset());

const size = 2_500_000;
const bytes = Uint8Array.from({ length: size }, (_, n) => n % 251);
const facts = { sha256: sha256('a file'), type: 'application/pdf', size } as const;

test('comes as it was sent', async () => {
  const read = await inLedger(({ sql }) => {
    writeMedia(sql, facts, bytes);
    return new Response(streamMedia(sql, facts.sha256)).bytes();
  });
  expect(read.length).toBe(size);
  expect(read.every((byte, n) => byte === bytes[n])).toBe(true);
});

test('reads no more rows than its reader takes', async () => {
  const read = await inLedger(async ({ sql }) => {
    writeMedia(sql, facts, bytes);
    const reader = streamMedia(sql, facts.sha256).getReader();
    let read = (await reader.read()).value?.length ?? 0;
    sql.exec('DELETE FROM media_chunk WHERE n = 2');
    for (;;) {
      const { value } = await reader.read();
      if (!value) return read;
      read += value.length;
    }
  });
  expect(read).toBe(2_000_000);
});
