// Why a step of a restoration was refused. Nothing of the step is stored then.

import type { MediaRefusal } from '../../domain/media/inspect-media.ts';

/**
 * `not-empty`: something has been published, or an editor added, here already. `other-export`: another
 * export is being restored. `newer-export`: its tables are those of a later Gazette. `rows-refused`:
 * rows that no ledger would have written. `incomplete-restoration`: what is there is not what the
 * export promised.
 */
export type RestorationFailure =
  | { reason: 'not-empty'; counts: Readonly<Record<string, number>> }
  | { reason: 'other-export'; export: string }
  | { reason: 'newer-export'; schema: number; known: number }
  | { reason: 'not-restoring' }
  | { reason: 'rows-refused'; why: string }
  | { reason: 'unknown-file'; sha256: string }
  | { reason: 'hash-mismatch'; sha256: string; found: string }
  | { reason: 'media-refused'; refusal: MediaRefusal }
  | { reason: 'incomplete-restoration'; lacks: readonly string[] };
