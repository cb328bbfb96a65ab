// The page that shows what changed between two revisions, word by word.

import { articlePath, comparisonPath, revisionPath } from '../domain/addresses.ts';
import { type ComparedField, isUnchanged } from '../domain/comparison/pieces.ts';
import type { Comparison } from '../domain/ledger-views.ts';
import type { PublicRevision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import { ComparedText, Pieces } from './compared-text.tsx';
import { renderDocument } from './document.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { RevisionHead } from './revision-head.tsx';

/** What two revisions are compared, the earlier first. */
export interface ComparedRevisions {
  readonly from: PublicRevision;
  readonly to: PublicRevision;
}

/** The comparison: what is told of the bulletin, then its text, stretches that stayed folded up. */
export function renderComparison(
  context: PageContext,
  slug: string,
  { from, to }: ComparedRevisions,
  comparison: Comparison,
): string {
  const { site } = context;
  const { title, lang } = comparison;
  const messages = messagesIn(site.language);
  const name = messages.versions.comparison(from.number, to.number);
  const mark = languageMark(lang, site);
  const main = (
    <article class="comparison">
      <header class="opening">
        <h1>{name}</h1>
        <p {...mark}>
          <a href={articlePath(slug)}>{title}</a>
        </p>
        <ul class="sides">
          <Side revision={from} {...{ slug, lang, site }} />
          <Side revision={to} {...{ slug, lang, site }} />
        </ul>
        <p>
          <a href={revisionPath(slug)}>{messages.versions.toAll}</a>
        </p>
      </header>
      <Differences comparison={comparison} site={site} />
    </article>
  );
  return renderDocument(context, {
    title: `${title} · ${name}`,
    description: name,
    path: comparisonPath(slug, from.number, to.number),
    standsBehind: articlePath(slug),
    main,
  });
}

interface SideProperties {
  revision: PublicRevision;
  slug: string;
  lang: string;
  site: Site;
}

function Side({ revision, slug, lang, site }: SideProperties) {
  return (
    <li>
      <RevisionHead path={revisionPath(slug, revision.number)} {...{ revision, lang, site }} />
    </li>
  );
}

interface DifferencesProperties {
  comparison: Comparison;
  site: Site;
}

function Differences({ comparison, site }: DifferencesProperties) {
  const { fields, blocks, lang } = comparison;
  const messages = messagesIn(site.language).versions;
  const isSame = blocks.every(isUnchanged);
  if (isSame && fields.length === 0) return <p class="empty">{messages.sameEverything}</p>;
  return (
    <>
      <p class="hint">{messages.legend}</p>
      {fields.length > 0 && (
        <section>
          <h2>{messages.fields}</h2>
          <dl class="fields">
            {fields.map((field) => (
              <Field field={field} lang={lang} site={site} />
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2>{messages.text}</h2>
        {isSame ? (
          <p>{messages.sameText}</p>
        ) : (
          <ComparedText blocks={blocks} lang={lang} site={site} />
        )}
      </section>
    </>
  );
}

/** The fields of which each piece is a member of a list. */
const lists: readonly ComparedField['name'][] = ['topics', 'addresses'];

function Field({ field, lang, site }: { field: ComparedField; lang: string; site: Site }) {
  const { name, pieces } = field;
  return (
    <>
      <dt>{messagesIn(site.language).versions.fieldNames[name]}</dt>
      <dd {...languageMark(lang, site)}>
        {lists.includes(name) ? (
          <ul>
            {pieces.map((piece) => (
              <li>
                <Pieces pieces={[piece]} site={site} />
              </li>
            ))}
          </ul>
        ) : (
          <Pieces pieces={pieces} site={site} />
        )}
      </dd>
    </>
  );
}
