// The front page: the newest bulletins and how to subscribe to them.

import { all } from '../domain/collection.ts';
import type { ListRecord } from '../domain/stored-records.ts';
import { Bulletins } from './bulletin-list.tsx';
import { renderDocument } from './document.tsx';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { SearchBox } from './search-form.tsx';
import { frontPageData } from './structured-data/site-data.ts';
import { SubscribeLine } from './subscribe-line.tsx';
import { VolumeNavigation } from './volume-navigation.tsx';

/** The front page, from the list of all bulletins. A site without bulletins says that they are to come. */
export function renderHome(context: PageContext, list: ListRecord): string {
  const { site } = context;
  const messages = messagesIn(site.language);
  const main = (
    <>
      <SearchBox site={site} />
      {list.items.length === 0 ? (
        <section class="empty">
          <h2>{messages.nothingYet}</h2>
          <p>{messages.nothingYetHint}</p>
          <SubscribeLine collection={all} site={site} />
        </section>
      ) : (
        <section>
          <div class="newest">
            <h2>{messages.latest}</h2>
            <SubscribeLine collection={all} site={site} />
          </div>
          <Bulletins items={list.items} site={site} />
        </section>
      )}
      <VolumeNavigation list={list} site={site} />
    </>
  );
  return renderDocument(context, {
    path: '/',
    description: site.description,
    collection: all,
    data: frontPageData(site),
    main,
  });
}
