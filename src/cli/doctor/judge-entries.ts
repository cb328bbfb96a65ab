// Judges the entries of a feed: can readers tell them apart, date them, and lead people to them?

import { type Finding, find } from './finding.ts';
import type { Entry, Feed } from './read-feed.ts';

/** How far clocks may differ, in milliseconds. */
export const clockTolerance = 5 * 60_000;

/** What is wrong with the entries; or that all is well. `now` is the server's clock, in milliseconds. */
export function judgeEntries(feed: Feed, now: number): Finding[] {
  const { entries } = feed;
  if (entries.length === 0) return [find('empty')];
  const found = [...judgeIds(entries), ...judgeDates(entries, now), ...judgeLinks(entries)];
  return found.length > 0 ? found : [find('entries-fine', { entries: entries.length })];
}

function judgeIds(entries: readonly Entry[]): Finding[] {
  const ids = entries.map(({ id }) => id).filter((id) => id !== undefined);
  const missing = entries.length - ids.length;
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  return [
    ...(missing > 0 ? [find('no-id', { entries: missing })] : []),
    ...(twice === undefined ? [] : [find('same-id', { id: twice })]),
  ];
}

function judgeDates(entries: readonly Entry[], now: number): Finding[] {
  const dates = entries.flatMap((entry) => entry.dates);
  const missing = entries.filter((entry) => entry.dates.length === 0).length;
  const bad = dates.find(({ at }) => Number.isNaN(at));
  const future = dates.find(({ at }) => at > now + clockTolerance);
  return [
    ...(missing > 0 ? [find('no-date', { entries: missing })] : []),
    ...(bad ? [find('bad-date', { date: bad.text })] : []),
    ...(future ? [find('future-date', { date: future.text })] : []),
  ];
}

function judgeLinks(entries: readonly Entry[]): Finding[] {
  const missing = entries.filter(({ link }) => link === undefined).length;
  const relative = entries.find(({ link }) => link !== undefined && !/^https?:\/\//i.test(link));
  return [
    ...(missing > 0 ? [find('no-link', { entries: missing })] : []),
    ...(relative ? [find('relative-link', { link: relative.link ?? '' })] : []),
  ];
}

/** The instant of the newest change that the entries tell of and that is not in the future. */
export function newestChange({ entries }: Feed, now: number): number | undefined {
  const times = entries
    .flatMap(({ dates }) => dates.map(({ at }) => at))
    .filter((at) => at <= now + clockTolerance);
  return times.length === 0 ? undefined : Math.max(...times);
}
