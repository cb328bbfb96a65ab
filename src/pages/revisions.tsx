// The list of a bulletin's revisions, for people: each to read, any two to compare.

import {
  articlePath,
  comparePath,
  comparisonPath,
  revisionPath,
  timeMapPath,
} from '../domain/addresses.ts';
import { mementoBefore, mementosOf } from '../domain/mementos.ts';
import type { PublicRevision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { localDate } from '../domain/time.ts';
import { WholeChecksum } from './checksum.tsx';
import { dateText } from './date-text.ts';
import { renderDocument } from './document.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { RevisionHead } from './revision-head.tsx';

/** Every revision, the newest first, with its number, kind, note, time and checksum. */
export function renderRevisions(context: PageContext, article: StoredArticle): string {
  const { site } = context;
  const messages = messagesIn(site.language);
  const path = revisionPath(article.slug);
  const main = (
    <>
      <div class="opening">
        <h1>{messages.revisions}</h1>
        <p {...languageMark(article.lang, site)}>
          <a href={articlePath(article.slug)}>{article.title}</a>
        </p>
        <p>{messages.versions.lead}</p>
      </div>
      <ol class="revisions whole" reversed>
        {article.revisions.toReversed().map((revision) => (
          <Revision revision={revision} article={article} site={site} />
        ))}
      </ol>
      <CompareForm article={article} site={site} />
      <p class="machines">
        <a href={timeMapPath(article.slug)} type="application/link-format">
          {messages.versions.forPrograms}
        </a>
      </p>
    </>
  );
  return renderDocument(context, {
    title: `${article.title} · ${messages.revisions}`,
    description: messages.versions.lead,
    path,
    standsBehind: articlePath(article.slug),
    main,
  });
}

interface RevisionProperties {
  revision: PublicRevision;
  article: StoredArticle;
  site: Site;
}

function Revision({ revision, article, site }: RevisionProperties) {
  const messages = messagesIn(site.language);
  const { number, kind, sha256 } = revision;
  const { slug, revisions, lang } = article;
  const isText = kind !== 'withdrawal';
  const before = isText ? mementoBefore(revisions, number) : undefined;
  return (
    <li>
      <RevisionHead
        revision={revision}
        isCurrent={revision === revisions.at(-1)}
        lang={lang}
        site={site}
      />
      {isText && <WholeChecksum sha256={sha256} site={site} />}
      <p class="forms">
        <a href={revisionPath(slug, number)}>{messages.versions.read(number)}</a>
        {before && (
          <a href={comparisonPath(slug, before.number, number)}>
            {messages.versions.compareWith(before.number)}
          </a>
        )}
      </p>
    </li>
  );
}

/** A form that works without script; nothing where there are no two texts to compare. */
function CompareForm({ article, site }: { article: StoredArticle; site: Site }) {
  const messages = messagesIn(site.language);
  const mementos = mementosOf(article.revisions);
  const [last, first] = [mementos.at(-1), mementos[0]];
  if (!last || !first || mementos.length < 2) return null;
  return (
    <form class="compare" action={comparePath(article.slug)} aria-labelledby="compare">
      <h2 id="compare">{messages.versions.compareTwo}</h2>
      <Choice
        name="from"
        label={messages.versions.earlier}
        chosen={first}
        {...{ mementos, site }}
      />
      <Choice name="to" label={messages.versions.later} chosen={last} {...{ mementos, site }} />
      <button type="submit">{messages.versions.compare}</button>
    </form>
  );
}

interface ChoiceProperties {
  name: string;
  label: string;
  mementos: readonly PublicRevision[];
  chosen: PublicRevision;
  site: Site;
}

function Choice({ name, label, mementos, chosen, site }: ChoiceProperties) {
  const messages = messagesIn(site.language);
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {mementos.map(({ number, kind, at }) => (
          <option value={String(number)} selected={number === chosen.number}>
            {messages.revision(number)} {messages.changes[kind]}{' '}
            {dateText(localDate(Date.parse(at), site.timeZone), site.language)}
          </option>
        ))}
      </select>
    </label>
  );
}
