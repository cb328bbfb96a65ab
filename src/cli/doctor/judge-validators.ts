// Judges the validators of a feed: the entity tag and the date with which readers ask whether there is something new.

import type { Answer } from './ask.ts';
import { type Finding, find } from './finding.ts';
import { clockTolerance, newestChange } from './judge-entries.ts';
import type { Feed } from './read-feed.ts';

/** An entity tag (RFC 9110, section 8.8.3). */
const tagForm = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

/** The server's clock, by its Date; ours where it tells none. */
export function clockOf({ headers }: Answer, ours: number): number {
  const theirs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirs) ? ours : theirs;
}

/** What is wrong with validators and clocks; or which validators there are. */
export function judgeValidators(answer: Answer, feed: Feed, ours: number): Finding[] {
  const { headers } = answer;
  const now = clockOf(answer, ours);
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  const off = Math.round((now - ours) / 60_000);
  const clock = Math.abs(now - ours) > clockTolerance ? [find('clock', { minutes: off })] : [];
  if (etag === null && modified === null) return [...clock, find('no-validators')];
  if (etag !== null && !tagForm.test(etag)) return [...clock, find('bad-etag', { etag })];
  const wrong = modified === null ? [] : judgeModified(modified, feed, now);
  if (wrong.length > 0) return [...clock, ...wrong];
  const names = [etag && 'ETag', modified && 'Last-Modified'].filter(Boolean).join(', ');
  return [...clock, find('has-validators', { names })];
}

/** Who asks by date alone is told of nothing that is newer than the date says. */
function judgeModified(modified: string, feed: Feed, now: number): Finding[] {
  const at = Date.parse(modified);
  if (Number.isNaN(at)) return [find('bad-date', { date: modified })];
  if (at > now + clockTolerance) return [find('modified-in-future', { date: modified })];
  const newest = newestChange(feed, now);
  if (newest === undefined || at >= Math.floor(newest / 1000) * 1000) return [];
  return [find('modified-too-early', { modified, newest: new Date(newest).toISOString() })];
}
