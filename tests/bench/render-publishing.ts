// The report's tables of publishing: what one article costs at each size of the ledger, and the ratios between them.

import type { Publication } from './publishing.ts';
import { median, quartiles } from './quartiles.ts';
import { number, renderTable, spread } from './table.ts';

/** A site: how many articles it held at first, and the publications that were measured there. */
export interface PublishedSite {
  readonly articles: number;
  readonly publications: readonly Publication[];
}

type Field = (publication: Publication) => number;

const times: Readonly<Record<string, Field>> = {
  'acknowledged ms': ({ acknowledged }) => acknowledged,
  'drained ms': ({ drained }) => drained,
  'CPU ms': ({ cpu }) => cpu,
};

const counts: Readonly<Record<string, Field>> = {
  'rows read': ({ measurement }) => measurement.publish.read + measurement.drain.read,
  'rows written': ({ measurement }) => measurement.publish.written + measurement.drain.written,
  'KV writes': ({ measurement }) => measurement.writes.length,
};

const fields = { ...times, ...counts };

/** Medians at each size. */
export function renderCosts(sites: readonly PublishedSite[]): string {
  return renderTable([
    ['articles', ...Object.keys(fields)],
    ...sites.map(({ articles, publications }) => [
      number(articles),
      ...Object.values(fields).map((field) => number(median(publications.map(field)))),
    ]),
  ]);
}

/** The last site divided by each of the others, round by round. */
export function renderRatios(sites: readonly PublishedSite[]): string {
  const last = sites.at(-1);
  if (!last) return '';
  return renderTable([
    ['ratio', ...Object.keys(fields)],
    ...sites
      .slice(0, -1)
      .map(({ articles, publications }) => [
        `${number(last.articles)} : ${number(articles)}`,
        ...Object.values(fields).map((field) =>
          spread(divide(last.publications, publications, field)),
        ),
      ]),
  ]);
}

function divide(large: readonly Publication[], small: readonly Publication[], field: Field) {
  return quartiles(
    large.flatMap((publication, round) => {
      const other = small[round];
      return other ? [field(publication) / field(other)] : [];
    }),
  );
}
