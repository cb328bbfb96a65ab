// How the refusals of exporting and restoring are answered.

import type { Failure } from '../../domain/publishing-api.ts';
import type { ExportFailure } from '../../ledger/exporting/export-changes.ts';
import type { RestorationFailure } from '../../ledger/restoring/failures.ts';

/** What exporting and restoring refuse, besides what every route may. `restoring`: an export is being restored, and nothing else is done. */
export type KeepingFailure =
  | Exclude<RestorationFailure, { reason: 'hash-mismatch' | 'media-refused' }>
  | ExportFailure
  | { reason: 'restoring' };

type Answer = Pick<Failure, 'status' | 'title'> & Partial<Failure>;

/** The answer to such a failure. */
export function describeKeeping(failure: KeepingFailure): Answer {
  switch (failure.reason) {
    case 'restoring':
      return {
        status: 503,
        title:
          'The site is being restored from an export, and takes nothing else until that is done',
      };
    case 'not-empty':
      return {
        status: 409,
        title: 'The site is not empty; nothing was stored',
        detail: Object.entries(failure.counts)
          .filter(([, rows]) => rows > 0)
          .map(([table, rows]) => `${table}: ${rows}`)
          .join(', '),
      };
    case 'other-export':
      return {
        status: 409,
        title: 'Another export is being restored: go on with it, or give it up; nothing was stored',
        detail: `the SHA-256 of its manifest is ${failure.export}`,
      };
    case 'newer-export':
      return {
        status: 409,
        title: `The export has the tables of schema ${failure.schema}, this site those of ${failure.known}: update the site first; nothing was stored`,
      };
    case 'not-restoring':
      return { status: 409, title: 'No restoration was begun here' };
    case 'rows-refused':
      return {
        status: 422,
        title: 'A row of the export cannot be stored; nothing of its page was',
        detail: failure.why,
      };
    case 'unknown-file':
      return { status: 404, title: `There is no file ${failure.sha256} here` };
    case 'incomplete-restoration':
      return {
        status: 422,
        title: 'Not all of the export is there; the site stays closed until it is',
        detail: failure.lacks.join('; '),
      };
    case 'other-log':
      return { status: 409, title: 'The log of this site does not go on from that event' };
  }
}
