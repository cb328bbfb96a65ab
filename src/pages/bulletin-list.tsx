// Lists of bulletins: one after another, or grouped by the month of the document.

import type { Child } from 'hono/jsx';
import { articlePath, collectionPath } from '../domain/addresses.ts';
import { monthCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { ListItem } from '../domain/stored-records.ts';
import { languageMark } from './language-mark.ts';
import { DateTime, DayTime, MonthTime } from './time-elements.tsx';

interface ListProperties {
  items: readonly ListItem[];
  site: Site;
}

interface BulletinsProperties extends ListProperties {
  /** The page's heading names the issuer, so that the lines need not. */
  ofOneIssuer?: boolean;
}

/** Bulletins in the order given, each with its whole date. For lists in whatever order. */
export function Bulletins({ items, site, ofOneIssuer = false }: BulletinsProperties) {
  return (
    <ul class="bulletins whole-dates">
      {items.map((item) => (
        <Bulletin item={item} site={site} ofOneIssuer={ofOneIssuer}>
          <DateTime date={item.issued} site={site} />
        </Bulletin>
      ))}
    </ul>
  );
}

/** Bulletins in the order given, each with its day; the page's heading tells the year. */
export function BulletinsOfMonth({ items, site }: ListProperties) {
  return (
    <ul class="bulletins">
      {items.map((item) => (
        <Bulletin item={item} site={site}>
          <DayTime date={item.issued} site={site} />
        </Bulletin>
      ))}
    </ul>
  );
}

/** Bulletins, newest document first, under a heading for each month that leads to the month's page. */
export function BulletinsByMonth({ items, site }: ListProperties) {
  return groupByMonth(items).map(({ month, items }) => (
    <section class="month">
      <h2>
        <a href={collectionPath(monthCollection(month))}>
          <MonthTime month={month} site={site} />
        </a>
      </h2>
      <BulletinsOfMonth items={items} site={site} />
    </section>
  ));
}

interface BulletinProperties {
  item: ListItem;
  site: Site;
  ofOneIssuer?: boolean;
  children: Child;
}

function Bulletin({ item, site, ofOneIssuer = false, children }: BulletinProperties) {
  return (
    <li>
      {children}
      <div {...languageMark(item.lang, site)}>
        <a class="title" href={articlePath(item.slug)}>
          {item.title}
        </a>
        {!ofOneIssuer && <p class="issuer">{item.issuer}</p>}
        {item.summary && <p class="summary">{item.summary}</p>}
      </div>
    </li>
  );
}

/** Neighbours of the same month together; the order is the caller's. */
function groupByMonth(items: readonly ListItem[]): { month: string; items: ListItem[] }[] {
  const groups: { month: string; items: ListItem[] }[] = [];
  for (const item of items) {
    const month = item.issued.slice(0, 7);
    const last = groups.at(-1);
    if (last?.month === month) last.items.push(item);
    else groups.push({ month, items: [item] });
  }
  return groups;
}
