// Looks at the site's documents themselves after a withdrawal, without a reader.

import type { FeedFormat } from '../../src/domain/kv-keys.ts';
import { type Bulletin, markOf } from './bulletins.ts';
import { entriesOf } from './published.ts';
import { feedPathOf } from './seats.ts';
import type { SiteUnderTest } from './site-under-test.ts';

const formats: readonly FeedFormat[] = ['rss', 'atom', 'json'];

/** What is wrong with the site's documents after the bulletin was withdrawn for `reason`: empty where all is well. */
export async function findWithdrawalFaults(
  site: SiteUnderTest,
  bulletin: Bulletin,
  mark: string,
  reason: string,
): Promise<string[]> {
  const faults: string[] = [];
  for (const path of pathsOf(bulletin)) {
    const document = await site.document(path);
    if (document?.includes(markOf(bulletin))) faults.push(`the text is still in ${path}`);
  }
  for (const format of formats) {
    const document = (await site.document(feedPathOf('', format))) ?? '';
    const entries = entriesOf(document, format);
    const entry = entries.find((one) => one.includes(bulletin.id)) ?? '';
    const missing = [mark, reason.slice(0, 4)].filter((text) => !entry.includes(text));
    faults.push(...missing.map((text) => `${text} is missing in the ${format} entry`));
  }
  return [...faults, ...(await findTombstoneFaults(site, bulletin.id))];
}

/** Every place that held the text: its own page and forms, and the feeds that it was in. */
function pathsOf({ slug, issuer, topics }: Bulletin): string[] {
  const collections = [
    '',
    `/issuers/${encodeURIComponent(issuer)}`,
    ...topics.map((topic) => `/topics/${encodeURIComponent(topic)}`),
  ];
  const feeds = collections.flatMap((path) => formats.map((format) => feedPathOf(path, format)));
  return ['/', ...['', '.md', '.json'].map((form) => `/articles/${slug}${form}`), ...feeds];
}

/** RFC 6721: Atom says that the entry was deleted, under its id. */
async function findTombstoneFaults(site: SiteUnderTest, id: string): Promise<string[]> {
  const document = (await site.document(feedPathOf('', 'atom'))) ?? '';
  const [tombstone = ''] = /<at:deleted-entry\b[^>]*>/.exec(document) ?? [];
  return [
    ...(tombstone.includes(`ref="${id}"`) ? [] : ['no at:deleted-entry with the id']),
    ...(/\swhen="\d{4}-/.test(tombstone) ? [] : ['no at:deleted-entry with its instant']),
    ...(document.includes('xmlns:at="http://purl.org/atompub/tombstones/1.0"')
      ? []
      : ['the namespace of at:deleted-entry is not declared']),
  ];
}
