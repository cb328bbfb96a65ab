// The page that explains how to subscribe, and offers every feed.

import { subscribePath } from '../domain/addresses.ts';
import { namedKinds } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { Overview } from '../domain/stored-records.ts';
import { Bulletins } from './bulletin-list.tsx';
import { renderDocument } from './document.tsx';
import { FeedAddresses } from './feed-addresses.tsx';
import { FeedsByName } from './feeds-by-name.tsx';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';

/**
 * How to subscribe, in plain words, and the addresses to take: of everything, of each topic and
 * issuer (also of those that have no bulletins now), of the list of all feeds. What subscribers
 * received last stands at the end.
 */
export function renderSubscribe(context: PageContext, overview: Overview): string {
  const { site } = context;
  const { subscribe, subscribing } = messagesIn(site.language);
  const main = (
    <div class="guide">
      <h1>{subscribe}</h1>
      <p class="standfirst">{subscribing.lead}</p>
      <Steps site={site} />
      <FeedAddresses site={site} />
      {namedKinds.map((kind) => (
        <FeedsByName kind={kind} overview={overview} site={site} />
      ))}
      <WhatComes site={site} />
      {overview.newest.length > 0 && (
        <section>
          <h2>{subscribing.newest}</h2>
          <Bulletins items={overview.newest} site={site} />
        </section>
      )}
    </div>
  );
  const description = subscribing.lead;
  return renderDocument(context, { title: subscribe, path: subscribePath, description, main });
}

function Steps({ site }: { site: Site }) {
  const { how, steps } = messagesIn(site.language).subscribing;
  return (
    <section>
      <h2>{how}</h2>
      <ol>
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function WhatComes({ site }: { site: Site }) {
  const { whatComes, corrections, history, atOnce } = messagesIn(site.language).subscribing;
  return (
    <section>
      <h2>{whatComes}</h2>
      <p>{corrections}</p>
      <p>{history(site.feedSize)}</p>
      {site.hubs.length > 0 && <p>{atOnce}</p>}
    </section>
  );
}
