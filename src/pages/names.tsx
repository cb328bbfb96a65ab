// The pages that list every topic, and every issuer.

import { namesPath } from '../domain/addresses.ts';
import type { NamedKind } from '../domain/collection.ts';
import type { Overview } from '../domain/stored-records.ts';
import { renderDocument } from './document.tsx';
import { messagesIn } from './messages.ts';
import { NameList } from './name-list.tsx';
import { namesInUse } from './named-kinds.ts';
import type { PageContext } from './page-context.ts';
import { collectionData } from './structured-data/collection-data.ts';
import { Trail } from './trail.tsx';

/**
 * Every topic (or issuer) with its number of bulletins, in the order of the overview. Those that have
 * none any more are left out: their pages are there still, but nobody browses for them.
 */
export function renderNames(context: PageContext, kind: NamedKind, overview: Overview): string {
  const { site } = context;
  const words = messagesIn(site.language).named[kind];
  const names = namesInUse(overview, kind);
  const main = (
    <>
      <Trail site={site} />
      <div class="opening">
        <h1>{words.index}</h1>
        <p>{words.indexNote}</p>
      </div>
      {names.length === 0 && <p class="empty">{words.none}</p>}
      {names.length > 0 && <NameList kind={kind} names={names} />}
    </>
  );
  const description = `${site.title} · ${words.indexNote}`;
  const path = namesPath(kind);
  const data = collectionData({ path, name: words.index }, [], site);
  return renderDocument(context, { title: words.index, path, description, data, main });
}
