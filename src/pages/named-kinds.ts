// The topics and issuers that there are.

import type { NamedKind } from '../domain/collection.ts';
import type { NamedCount, Overview } from '../domain/stored-records.ts';

/** Every topic or issuer of the overview, in its order, also those whose bulletins are all gone. */
export function namesOf(overview: Overview, kind: NamedKind): readonly NamedCount[] {
  return kind === 'topic' ? overview.topics : overview.issuers;
}

/** The topics or issuers that have bulletins. */
export function namesInUse(overview: Overview, kind: NamedKind): readonly NamedCount[] {
  return namesOf(overview, kind).filter(({ total }) => total > 0);
}
