// A ledger that an earlier deployment filled is taken over whole.

import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, test } from 'vitest';
import { migrate } from '../../src/ledger/schema.ts';
import { openLedger } from '../../src/worker/env.ts';
import { site } from '../worker/site.ts';

afterEach(() => reset());

/** What the first version of the tables held after two publishes, one of them corrected later, and one embargo. */
const before = `
  INSERT INTO article VALUES
    ('a', 'a', 2, 'A', '局', '2009-01-01', 'zh-Hant', '["會"]', '',
      '{"file":"a.txt","sha256":"5a"}', 1000, 5000, 1),
    ('b', 'b', 1, 'B', '局', '2009-01-02', 'zh-Hant', '[]', '', 'null', 2000, 2000, 2),
    ('c', 'c', 1, 'C', '局', '2009-01-03', 'zh-Hant', '[]', '', 'null', 9000, 9000, NULL);
  INSERT INTO position VALUES ('all', 1, 'a'), ('all', 2, 'b'), ('year:2009', 1, 'a'),
    ('year:2009', 2, 'b'), ('issuer:局', 1, 'a'), ('issuer:局', 2, 'b'), ('topic:會', 1, 'a');
  INSERT INTO collection VALUES ('all', 2, 2, 5000), ('year:2009', 2, 2, 0), ('issuer:局', 2, 2, 0),
    ('topic:會', 1, 1, 0);`;

test('knows of which raw file an article was made, so that it may be sent later', async () => {
  await runInDurableObject(openLedger(site), async (_, { storage }) => {
    await storage.deleteAll();
    migrate(storage, 1);
    storage.sql.exec(before);
    migrate(storage);
    expect([...storage.sql.exec('SELECT * FROM media_use').raw()]).toEqual([['a', '5a', 2, 1]]);
  });
});

test('knows of each article when subscribers last heard of it, in the feeds that are new as well', async () => {
  await runInDurableObject(openLedger(site), async (_, { storage }) => {
    await storage.deleteAll();
    migrate(storage, 1);
    storage.sql.exec(before);
    migrate(storage);
    migrate(storage);
    const rows = (query: string) => [...storage.sql.exec(query).raw()];
    expect(rows('SELECT collection, number, changed FROM position')).toEqual([
      ['all', 1, 5000],
      ['all', 2, 2000],
      ['issuer:局', 1, 5000],
      ['issuer:局', 2, 2000],
      ['topic:會', 1, 5000],
      ['year:2009', 1, null],
      ['year:2009', 2, null],
    ]);
    expect(rows('SELECT name, updated FROM collection ORDER BY name')).toEqual([
      ['all', 5000],
      ['issuer:局', 5000],
      ['topic:會', 5000],
      ['year:2009', 0],
    ]);
    expect(rows('SELECT DISTINCT announcement, withdrawn FROM article')).toEqual([['each', null]]);
  });
});

test('whoever might publish may do all that became scopes of their own, and nobody anything more', async () => {
  await runInDurableObject(openLedger(site), async (_, { storage }) => {
    await storage.deleteAll();
    migrate(storage, 4);
    storage.sql.exec(`
      INSERT INTO editor (id, name, scopes, token_sha256, created, expires, revoked) VALUES
        ('a', '甲', '["publish"]', 'h1', 1, NULL, NULL),
        ('b', '乙', '["admin"]', 'h2', 2, 9, NULL),
        ('c', '丙', '["publish","admin"]', 'h3', 3, NULL, 5),
        ('d', '丁', '["admin","publish"]', 'h4', 4, NULL, NULL)`);
    migrate(storage);
    migrate(storage);
    const all = ['draft', 'publish', 'correct', 'withdraw'];
    const kept = [
      ...storage.sql.exec('SELECT id, scopes, token_sha256, revoked FROM editor').raw(),
    ];
    expect(kept.map(([id, held, ...rest]) => [id, JSON.parse(String(held)), ...rest])).toEqual([
      ['a', all, 'h1', null],
      ['b', ['admin'], 'h2', null],
      ['c', [...all, 'admin'], 'h3', 5],
      ['d', [...all, 'admin'], 'h4', null],
    ]);
  });
});
