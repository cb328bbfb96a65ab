// The feeds of a topic and of an issuer: each reader reads one of each, in one of its formats.

import { issuers, topics } from './bulletins.ts';
import { idsOf, type Manifest, type Published } from './published.ts';
import type { Reader } from './reader.ts';
import type { Report, Verdict } from './report.ts';
import { feedPathOf, formatsOf, leaveSeat, takeSeat, withEach } from './seats.ts';
import type { SiteUnderTest } from './site-under-test.ts';
import { reloadAll, type Seat } from './steps.ts';

interface Collection {
  readonly check: string;
  readonly path: string;
  readonly name: string;
  /** Which of its formats a reader reads it in. */
  readonly at: 0 | -1;
  readonly holds: (article: Published) => boolean;
}

const [topic] = topics;
const [issuer] = issuers;

/** Both hold fewer articles than a feed holds at least, and the seed. */
const collections: readonly Collection[] = [
  {
    check: 'topic',
    path: '/topics',
    name: topic,
    at: -1,
    holds: (one) => one.topics.includes(topic),
  },
  { check: 'issuer', path: '/issuers', name: issuer, at: 0, holds: (one) => one.issuer === issuer },
];

/** Subscribes every reader to both feeds, and compares what it shows with what belongs to the topic or the issuer. */
export async function readCollections(
  site: SiteUnderTest,
  report: Report,
  manifest: Manifest,
  { readers, scratch }: { readonly readers: readonly Reader[]; readonly scratch: string },
): Promise<void> {
  const place = { scratch, origin: site.origin };
  for (const collection of collections) {
    const path = `${collection.path}/${encodeURIComponent(collection.name)}`;
    const wanted = readers.flatMap((reader) => {
      const format = formatsOf(reader).at(collection.at);
      return format ? [takeSeat(place, reader, format, path)] : [];
    });
    const seats = await Promise.all(wanted);
    const own = [...manifest].filter(([, one]) => collection.holds(one)).map(([id]) => id);
    try {
      await withEach(seats, report, collection.check, async (seat) => {
        const document = await site.document(feedPathOf(path, seat.format));
        return readCollection(seat, document, own, manifest);
      });
    } finally {
      for (const seat of seats) await leaveSeat(seat);
    }
  }
}

async function readCollection(
  seat: Seat,
  document: string | undefined,
  own: readonly string[],
  manifest: Manifest,
): Promise<Verdict> {
  if (document === undefined) {
    return { kind: 'left-out', reason: 'THE SITE HAS NO SUCH FEED (404)' };
  }
  const ids = idsOf(document, seat.format).toSorted();
  if (String(ids) !== String(own.toSorted())) {
    return { kind: 'failed', faults: [`${ids.length} entries, not just the ${own.length} of it`] };
  }
  return reloadAll(seat, document, manifest);
}
