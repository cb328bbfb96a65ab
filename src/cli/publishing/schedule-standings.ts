// Applies --at to a comparison: which articles open then, and which cannot.

import { readIdentity } from '../articles/read-identity.ts';
import { type Comparison, latestRevision, type Standing } from './compare-site.ts';

/**
 * What --at means for a comparison. `named` holds the files that the editor named themselves: only
 * those are moved where nothing but the time changes.
 */
export interface Scheduling {
  readonly at: number | undefined;
  readonly named: ReadonlySet<string>;
  readonly now: number;
}

/** The comparison in which everything that opens at a time of the editor's bears that time. */
export function scheduleStandings(comparison: Comparison, scheduling: Scheduling): Comparison {
  const standings = comparison.standings.map((standing) => schedule(standing, scheduling));
  return { ...comparison, standings };
}

function schedule(standing: Standing, { at, named, now }: Scheduling): Standing {
  if (standing.state === 'new') {
    return at === undefined || standing.draft ? standing : { ...standing, at };
  }
  const { there, local } = standing;
  const isNamed = named.has(local.path);
  if (standing.state === 'changed') {
    const opening = standing.draft === 'opened' ? (at ?? formerOpening(standing, now)) : at;
    const moves = standing.draft === 'opened' || (there.state === 'scheduled' && isNamed);
    return moves && opening !== undefined ? { ...standing, at: opening } : standing;
  }
  if (at === undefined || !isNamed) return standing;
  if (standing.state === 'withdrawn') return { ...standing, state: 'blocked' };
  return there.state === 'scheduled' && standing.state === 'same'
    ? { state: 'changed', local, there, base: latestRevision(there)?.number ?? 1, at }
    : standing;
}

/** The time that a draft was to open at before it was cancelled, so that opening it is never too early. */
function formerOpening({ there, local }: Standing & { state: 'changed' }, now: number) {
  const former = Date.parse(there.published);
  return former > now && readIdentity(local.text().source).published === undefined
    ? former
    : undefined;
}

/** The files to which a time was given though they name one themselves. */
export function findTimedTwice({ standings }: Comparison): string[] {
  return standings
    .filter((standing) => 'at' in standing && standing.at !== undefined)
    .filter(({ local }) => readIdentity(local.text().source).published !== undefined)
    .map(({ local }) => local.path);
}

/** The slugs that are open and that --at would have to delay: those that are named, or changed. */
export function findOpenAlready({ standings }: Comparison, named: ReadonlySet<string>): string[] {
  return standings.flatMap((standing) => {
    if (standing.state === 'new' || standing.state === 'taken') return [];
    const isMeant = standing.state === 'changed' || named.has(standing.local.path);
    return isMeant && standing.there.state === 'open' ? [standing.there.slug] : [];
  });
}
