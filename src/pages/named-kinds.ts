// Topics and issuers: which of them a collection is, where they are listed, and which there are.

import {
  type Collection,
  type NamedKind,
  namedKinds,
  splitCollection,
} from '../domain/collection.ts';
import type { NamedCount, Overview } from '../domain/stored-records.ts';

/** Whether a collection is a topic's or an issuer's; undefined where it is neither. */
export function namedKindOf(collection: Collection): NamedKind | undefined {
  const { kind } = splitCollection(collection);
  return namedKinds.find((name) => name === kind);
}

/** The path of the page that lists every topic, or every issuer. */
export function namesPath(kind: NamedKind): string {
  return `/${kind}s`;
}

/** Every topic or issuer of the overview, in its order, also those whose bulletins are all gone. */
export function namesOf(overview: Overview, kind: NamedKind): readonly NamedCount[] {
  return kind === 'topic' ? overview.topics : overview.issuers;
}

/** The topics or issuers that have bulletins. */
export function namesInUse(overview: Overview, kind: NamedKind): readonly NamedCount[] {
  return namesOf(overview, kind).filter(({ total }) => total > 0);
}
