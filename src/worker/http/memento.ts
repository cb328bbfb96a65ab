// Writes the headers by which programs find earlier states of a page (RFC 7089).

import { articlePath, revisionPath, timeGatePath, timeMapPath } from '../../domain/addresses.ts';
import { mementosOf } from '../../domain/mementos.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import { httpDate } from './conditional.ts';

/** The media type of a TimeMap (RFC 6690). */
export const linkFormat = 'application/link-format';

interface Link {
  readonly path: string;
  readonly rel: string;
  readonly type?: string;
  /** RFC 3339. */
  readonly datetime?: string;
  readonly from?: string;
  readonly until?: string;
}

/** A link as it stands in a header (RFC 8288, section 3), and in a TimeMap. */
function renderLink(origin: string, { path, rel, type, datetime, from, until }: Link): string {
  const parameters = [
    ['rel', rel],
    ['type', type],
    ['datetime', datetime && httpDate(datetime)],
    ['from', from && httpDate(from)],
    ['until', until && httpDate(until)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`]));
  return [`<${origin}${path}>`, ...parameters].join('; ');
}

const join = (origin: string, links: readonly Link[]) =>
  links.map((link) => renderLink(origin, link)).join(', ');

/** The links that do not change: from anything about an article to the article, and to its TimeGate and TimeMap. */
function constantLinks(slug: string): Link[] {
  return [
    { path: articlePath(slug), rel: 'original' },
    { path: timeGatePath(slug), rel: 'timegate' },
    { path: timeMapPath(slug), rel: 'timemap', type: linkFormat },
  ];
}

/** The links of the article's own page (section 4.2: it is not its TimeGate). */
export function originalLinks(origin: string, slug: string): string {
  return join(origin, constantLinks(slug));
}

/** The links of all revisions that have a text, the first and the last marked as such. */
function mementoLinks(slug: string, revisions: readonly PublicRevision[]): Link[] {
  const mementos = mementosOf(revisions);
  return mementos.map((revision) => {
    const marks = [
      ...(revision === mementos[0] ? ['first'] : []),
      ...(revision === mementos.at(-1) ? ['last'] : []),
    ];
    const rel = [...marks, 'memento'].join(' ');
    return { path: revisionPath(slug, revision.number), rel, datetime: revision.at };
  });
}

/**
 * The headers of a memento: when it held, and its links. Of other mementos it names only those
 * before it, since what comes after is not known for ever.
 */
export function mementoHeaders(
  origin: string,
  slug: string,
  revisions: readonly PublicRevision[],
  revision: PublicRevision,
): Record<string, string> {
  const known = mementosOf(revisions).filter(({ number }) => number <= revision.number);
  const shown = [known[0], known.at(-2), revision].filter(
    (memento, index, all) => memento !== undefined && all.indexOf(memento) === index,
  );
  const links = shown.flatMap((memento): Link[] => {
    if (!memento) return [];
    const { number, at } = memento;
    const marks = [
      ...(memento === known[0] ? ['first'] : []),
      ...(memento === known.at(-2) ? ['prev'] : []),
    ];
    const rel = [...marks, 'memento'].join(' ');
    return [{ path: revisionPath(slug, number), rel, datetime: at }];
  });
  return {
    'Memento-Datetime': httpDate(revision.at),
    Link: join(origin, [...constantLinks(slug), ...links]),
  };
}

/** The links of a TimeGate's answer: all but itself (section 4.2.1, example). */
export function timeGateLinks(
  origin: string,
  slug: string,
  revisions: readonly PublicRevision[],
): string {
  const ends = mementoLinks(slug, revisions).filter(({ rel }) => rel !== 'memento');
  const constant = constantLinks(slug).filter(({ rel }) => rel !== 'timegate');
  return join(origin, [...constant, ...ends]);
}

/** The TimeMap: everything that there is, as a document (section 5). */
export function renderTimeMap(
  origin: string,
  slug: string,
  revisions: readonly PublicRevision[],
): string {
  const mementos = mementoLinks(slug, revisions);
  const [from, until] = [mementos[0]?.datetime, mementos.at(-1)?.datetime];
  const self: Link = {
    ...{ path: timeMapPath(slug), rel: 'self', type: linkFormat },
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const constant = constantLinks(slug).filter(({ rel }) => rel !== 'timemap');
  return `${[...constant, self, ...mementos].map((link) => renderLink(origin, link)).join(',\n')}\n`;
}
