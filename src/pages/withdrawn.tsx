// The page of a 410: what is left of a bulletin that was withdrawn.

import type { WithdrawnArticle } from '../domain/stored-records.ts';
import { instantText } from './date-text.ts';
import { renderDocument } from './document.tsx';
import { Fact, OriginFacts } from './facts.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { RevisionList } from './revision-list.tsx';
import { InstantTime } from './time-elements.tsx';
import { WaysOut } from './ways-out.tsx';

interface WithdrawnProperties {
  context: PageContext;
  record: WithdrawnArticle;
}

/**
 * Says that the bulletin was withdrawn, when and why, and what it was, since it may have been cited.
 * The page has no path: it has no canonical address and stays out of search engines.
 */
export function renderWithdrawn(context: PageContext, record: WithdrawnArticle): string {
  const messages = messagesIn(context.site.language);
  return renderDocument(context, {
    title: `${record.title} · ${messages.withdrawnTitle}`,
    description: messages.withdrawnText,
    main: <Withdrawn context={context} record={record} />,
  });
}

/** The same as plain text, in the place of the Markdown source. */
export function renderWithdrawnText({ site }: PageContext, record: WithdrawnArticle): string {
  const messages = messagesIn(site.language);
  const { text } = instantText(record.withdrawn, site.timeZone, site.language);
  const happened = `${messages.changes.withdrawal} ${text}`;
  return [messages.withdrawnTitle, record.title, happened, record.reason, ''].join('\n');
}

function Withdrawn({ context: { site }, record }: WithdrawnProperties) {
  const messages = messagesIn(site.language);
  const mark = languageMark(record.lang, site);
  return (
    <article class="withdrawn">
      <header>
        <h1>{messages.withdrawnTitle}</h1>
        <p class="standfirst">{messages.withdrawnText}</p>
        <p class="change">
          <strong>{messages.changes.withdrawal}</strong>{' '}
          <InstantTime instant={record.withdrawn} site={site} />
          <span {...mark}>{record.reason}</span>
        </p>
        <dl class="facts">
          <Fact label={messages.title} {...mark}>
            {record.title}
          </Fact>
          <OriginFacts article={record} site={site} />
        </dl>
      </header>
      <WaysOut site={site} />
      <section class="about" aria-labelledby="revisions">
        <h2 id="revisions">{messages.revisions}</h2>
        <RevisionList record={record} site={site} />
      </section>
    </article>
  );
}
