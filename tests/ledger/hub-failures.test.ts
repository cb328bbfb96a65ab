// A hub that is down, refuses or never answers is asked again patiently, and harms no other one.

import { expect, test, vi } from 'vitest';
import { type Answer, one, topics, two, withHubs } from './hub-rig.ts';

const minute = 60_000;
const forever: Answer = () => new Promise(() => {});
const broken: Answer = () => Promise.reject(new TypeError('connection refused'));

test.each<[string, Answer]>([
  ['refuses the connection', broken],
  ['answers 500', 500],
  ['answers 503', 503],
  ['answers 429', 429],
  ['answers 408', 408],
])('asks a hub that %s once in a pass, and tells the other hub all', (_, answer) =>
  withHubs([one, two], async (rig) => {
    rig.answers.set(one, answer);
    rig.makeNews('all');
    const sent = await rig.pass();
    expect(sent.filter(({ hub }) => hub === one)).toHaveLength(1);
    expect(sent.filter(({ hub }) => hub === two).map(({ topic }) => topic)).toEqual(topics);
    expect([rig.countPings(one), rig.countPings(two)]).toEqual([3, 0]);
    expect(rig.reports).toEqual([expect.stringContaining(one)]);
    expect(rig.untilNext()).toBe(minute);
  }),
);

test('waits a minute, then twice as long each time, an hour at most, and begins anew after a success', () =>
  withHubs([one], async (rig) => {
    rig.answers.set(one, 500);
    rig.makeNews('all');
    const waits: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      expect(await rig.pass()).toHaveLength(1);
      const wait = rig.untilNext() ?? 0;
      rig.now += wait - 1;
      expect(await rig.pass()).toEqual([]);
      rig.now += 1;
      waits.push(wait / minute);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    rig.answers.set(one, 204);
    expect(await rig.pass()).toHaveLength(3);
    expect(rig.countPings()).toBe(0);
    rig.answers.set(one, 500);
    rig.makeNews('all');
    await rig.pass();
    expect(rig.untilNext()).toBe(minute);
  }));

test('leaves a hub alone that is down, whatever news there is, and then tells all of it', () =>
  withHubs([one], async (rig) => {
    rig.answers.set(one, broken);
    rig.makeNews('all', 20_000);
    await rig.pass();
    rig.now += minute - 1;
    expect(await rig.pass()).toEqual([]);
    rig.answers.delete(one);
    rig.now += 1;
    expect(await rig.pass()).toHaveLength(6);
  }));

test.each([301, 308, 400, 401, 403, 404, 410])(
  'does not tell again what a hub answered with %i, and goes on with the rest',
  (status) =>
    withHubs([one], async (rig) => {
      rig.answers.set(one, async ({ topic }) => {
        return new Response(null, { status: topic === topics[0] ? status : 204 });
      });
      rig.makeNews('all');
      expect(await rig.pass()).toHaveLength(3);
      expect([rig.countPings(), rig.untilNext()]).toEqual([0, undefined]);
      expect(rig.reports).toEqual([expect.stringContaining(`${one} refused ${topics[0]}`)]);
    }),
);

test('asks a hub again that never answered because the ledger was killed, a minute later and then two', () =>
  withHubs([one], async (rig) => {
    rig.answers.set(one, forever);
    rig.makeNews('all');
    for (const wait of [minute, 2 * minute, 4 * minute]) {
      void rig.pass();
      // As the ledger does that starts after the kill.
      rig.settle([one]);
      expect(rig.untilNext()).toBe(wait);
      rig.now += wait - 1;
      expect(await rig.pass()).toEqual([]);
      rig.now += 1;
    }
    expect(rig.sent).toHaveLength(3);
    rig.answers.delete(one);
    expect(await rig.pass()).toHaveLength(3);
    expect(rig.countPings()).toBe(0);
  }));

test('keeps what is still to be told, and the wait of each hub, over a restart', () =>
  withHubs([one], async (rig) => {
    rig.answers.set(one, 500);
    rig.makeNews('all');
    await rig.pass();
    rig.settle([one, two]);
    expect([rig.countPings(one), rig.untilNext()]).toEqual([3, minute]);
    expect(rig.countPings(two)).toBe(0);
  }));

test('tells a hub the next news while another one is still thinking, which is not asked again', () =>
  withHubs([one, two], async (rig) => {
    rig.answers.set(one, forever);
    rig.makeNews('all', 20_000);
    void rig.pass();
    await vi.waitFor(() => expect(rig.sent).toHaveLength(1 + 3));
    rig.now += minute - 1;
    void rig.pass();
    await vi.waitFor(() => expect(rig.sent).toHaveLength(1 + 6));
    expect([rig.countPings(one), rig.countPings(two)]).toEqual([6, 0]);
  }));
