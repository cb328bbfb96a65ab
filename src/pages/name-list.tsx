// A list of topics or issuers with their numbers of bulletins.

import { collectionPath } from '../domain/addresses.ts';
import { type NamedKind, namedCollection } from '../domain/collection.ts';
import type { NamedCount } from '../domain/stored-records.ts';

/** Links to the pages of topics or issuers, in the order given. */
export function NameList({ kind, names }: { kind: NamedKind; names: readonly NamedCount[] }) {
  return (
    <ul class="names">
      {names.map(({ name, total }) => (
        <li>
          <a href={collectionPath(namedCollection(kind, name))}>{name}</a> <span>{total}</span>
        </li>
      ))}
    </ul>
  );
}
