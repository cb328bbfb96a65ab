// The archive's first page: every year and month that has bulletins, with their numbers.

import { collectionPath, namesPath } from '../domain/addresses.ts';
import { monthCollection, namedKinds, yearCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { Overview } from '../domain/stored-records.ts';
import { monthName } from './date-text.ts';
import { renderDocument } from './document.tsx';
import { messagesIn } from './messages.ts';
import { namesInUse } from './named-kinds.ts';
import type { PageContext } from './page-context.ts';
import { SearchBox } from './search-form.tsx';
import { archiveData } from './structured-data/collection-data.ts';
import { YearTime } from './time-elements.tsx';

/** The archive by year and month, in the order of the overview. */
export function renderArchive(context: PageContext, overview: Overview): string {
  const { site } = context;
  const messages = messagesIn(site.language);
  const main = (
    <>
      <div class="opening">
        <h1>{messages.archive}</h1>
        <p>{messages.archiveByDate}</p>
        {overview.total > 0 && <p>{messages.count(overview.total)}</p>}
        <OtherWays overview={overview} site={site} />
        <SearchBox site={site} />
      </div>
      {overview.years.length === 0 && <p class="empty">{messages.nothingYet}</p>}
      {overview.years.map((year) => (
        <Year year={year} site={site} />
      ))}
    </>
  );
  const description = messages.archiveByDate;
  const data = archiveData(site);
  const page = { title: messages.archive, path: '/archive', description, data, main };
  return renderDocument(context, page);
}

/** The ways in that do not go by date, where there is anything at their end. */
function OtherWays({ overview, site }: { overview: Overview; site: Site }) {
  const kinds = namedKinds.filter((kind) => namesInUse(overview, kind).length > 0);
  if (kinds.length === 0) return null;
  return (
    <ul class="ways">
      {kinds.map((kind) => (
        <li>
          <a href={namesPath(kind)}>{messagesIn(site.language).named[kind].browse}</a>
        </li>
      ))}
    </ul>
  );
}

function Year({ year, site }: { year: Overview['years'][number]; site: Site }) {
  const messages = messagesIn(site.language);
  return (
    <section class="year">
      <h2>
        <a href={collectionPath(yearCollection(year.year))}>
          <YearTime year={year.year} site={site} />
        </a>
      </h2>
      <p>{messages.count(year.total)}</p>
      <ul>
        {year.months.map(({ month, total }) => (
          <li>
            <a href={collectionPath(monthCollection(month))}>
              <time datetime={month}>{monthName(month, site.language)}</time>
            </a>{' '}
            <span>{total}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
