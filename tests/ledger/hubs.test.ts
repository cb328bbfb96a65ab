// What the hubs are told, in which order, and when (WebSub, section 6).

import { expect, test } from 'vitest';
import { markKey } from '../../src/ledger/projection/mark-keys.ts';
import { newestKeys } from '../../src/ledger/projection/site-keys.ts';
import { delay, one, topics, two, withHubs } from './hub-rig.ts';

test('says nothing of a feed that KV does not have', () =>
  withHubs([one], async (rig) => {
    rig.change('all');
    rig.now += 10 * delay;
    expect(await rig.pass()).toEqual([]);
    expect(rig.untilNext()).toBeUndefined();
    expect(rig.countPings()).toBe(3);
  }));

test('waits after a feed was written until KV has spread it, and then tells of it once', () =>
  withHubs([one], async (rig) => {
    rig.change('all');
    rig.now += 5_000;
    rig.write();
    expect(rig.untilNext()).toBe(delay);
    rig.now += delay - 1;
    expect(await rig.pass()).toEqual([]);
    rig.now += 1;
    expect((await rig.pass()).map(({ topic }) => topic)).toEqual(topics);
    expect([rig.countPings(), rig.untilNext()]).toEqual([0, undefined]);
    rig.now += 10 * delay;
    expect(await rig.pass()).toEqual([]);
  }));

test('asks as the hubs in use are asked, and follows no redirect', () =>
  withHubs([one], async (rig) => {
    const asked: RequestInit[] = [];
    rig.answers.set(one, async (_, init) => {
      asked.push(init);
      return new Response(null, { status: 204 });
    });
    rig.makeNews('topic:工作會議');
    await rig.pass();
    const [init] = asked;
    expect(init).toMatchObject({ method: 'POST', redirect: 'manual' });
    expect(init?.signal).toBeInstanceOf(AbortSignal);
    const request = new Request(one, init);
    expect(request.headers.get('Content-Type')).toMatch(/^application\/x-www-form-urlencoded\b/);
    const form = await request.formData();
    expect(form.get('hub.mode')).toBe('publish');
    expect(form.getAll('hub.url')).toEqual([
      `https://bulletin.example.cn/topics/${encodeURIComponent('工作會議')}/atom.xml`,
    ]);
  }));

test('tells first what was written first', () =>
  withHubs([one, two], async (rig) => {
    for (const collection of ['topic:c', 'topic:a', 'topic:b']) {
      rig.change(collection);
      rig.write();
      rig.now += 1_000;
    }
    rig.now += delay;
    await rig.pass();
    for (const hub of [one, two]) {
      const told = rig.sent.filter((ping) => ping.hub === hub);
      expect(told.map(({ topic }) => topic.split('/')[4])).toEqual([...'cccaaabbb']);
    }
  }));

test('tells once of what changed several times while KV spread the first of it, and once more of the rest', () =>
  withHubs([one], async (rig) => {
    for (let n = 0; n < 3; n += 1) {
      rig.change('all');
      rig.write();
      rig.now += delay / 3;
    }
    expect((await rig.pass()).map(({ topic }) => topic)).toEqual(topics);
    expect([rig.countPings(), rig.untilNext()]).toEqual([3, (delay / 3) * 2]);
    rig.now += delay;
    expect((await rig.pass()).map(({ topic }) => topic)).toEqual(topics);
    expect(rig.countPings()).toBe(0);
  }));

test('tells of a feed that changes all the time', () =>
  withHubs([one], async (rig) => {
    for (let minutes = 0; minutes < 30; minutes += 1) {
      rig.change('all');
      rig.write();
      rig.now += 60_000;
      await rig.pass();
    }
    expect(rig.sent.filter(({ topic }) => topic === topics[0])).toHaveLength(29);
  }));

test('reads a few rows for each ping, however many keys there are', () =>
  withHubs([one], async (rig) => {
    for (let n = 0; n < 400; n += 1)
      for (const key of newestKeys(`topic:${n}`)) markKey(rig.sql, key);
    rig.write();
    rig.makeNews('all');
    const counted = await rig.countRead(() => rig.pass());
    expect(rig.sent).toHaveLength(3);
    expect(counted).toBeLessThan(100);
  }));

test('tells again of a feed that was written while its ping was on the way', () =>
  withHubs([one], async (rig) => {
    let isFirst = true;
    rig.answers.set(one, async () => {
      if (isFirst) {
        rig.now += 2_000;
        rig.change('all');
        rig.write();
      }
      isFirst = false;
      return new Response(null, { status: 204 });
    });
    rig.makeNews('all');
    expect(await rig.pass()).toHaveLength(3);
    expect([rig.countPings(), rig.untilNext()]).toEqual([3, delay]);
    rig.now += delay;
    expect(await rig.pass()).toHaveLength(3);
    expect(rig.countPings()).toBe(0);
  }));

test('tells again of a feed that changed while its ping was on the way, once KV has it', () =>
  withHubs([one], async (rig) => {
    rig.makeNews('all');
    rig.answers.set(one, async () => {
      rig.change('all');
      return new Response(null, { status: 204 });
    });
    await rig.pass();
    expect([rig.countPings(), rig.untilNext()]).toEqual([3, undefined]);
    rig.answers.delete(one);
    rig.now += 7_000;
    rig.write();
    rig.now += delay;
    expect(await rig.pass()).toHaveLength(3);
    expect(rig.countPings()).toBe(0);
  }));

test('forgets what a hub was to be told that is gone from the settings', () =>
  withHubs([one, two], async (rig) => {
    rig.answers.set(one, 500);
    rig.makeNews('all');
    await rig.pass();
    rig.change('topic:a');
    rig.settle([two]);
    expect([rig.countPings(one), rig.countPings(two)]).toEqual([0, 3]);
    rig.settle([two, one]);
    expect(rig.countPings(one)).toBe(0);
    rig.answers.delete(one);
    rig.makeNews('all');
    expect((await rig.pass()).filter(({ hub }) => hub === one)).toHaveLength(3);
  }));

test('sends forty pings in a pass, and the rest in the next ones', () =>
  withHubs([one, two], async (rig) => {
    for (let n = 0; n < 15; n += 1) rig.change(`topic:${n}`);
    rig.write();
    rig.now += delay;
    const passes = [];
    while (rig.untilNext() !== undefined) passes.push((await rig.pass()).length);
    expect(passes).toEqual([40, 40, 10]);
    expect(new Set(rig.sent.map(({ hub, topic }) => `${hub} ${topic}`)).size).toBe(90);
  }));
