// libxml2 judges our XML, and judges the reader by which the other tests judge it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { entryOf, fieldsOf, parse, sourceOf } from './article-source.ts';
import { hostileText, wildMarkdown, wildText } from './odd-text.ts';
import { sampleFeed, site, withdrawnEntry } from './sample-feed.ts';
import { seeded } from './seed.ts';
import { readXml } from './strict-xml.ts';

const installed = spawnSync('xmllint', ['--version']).status === 0;
const skipped = installed ? '' : ' (skipped: xmllint not installed)';

/** The numbers of those documents that libxml2 complains of, namespaces included. */
function lint(documents: readonly string[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-feeds-'));
  try {
    const files = documents.map((document, n) => {
      const file = join(folder, `${n}.xml`);
      writeFileSync(file, document);
      return file;
    });
    const settings = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
    const { stderr } = spawnSync('xmllint', ['--noout', ...files], settings);
    // A namespace's name and a language may be odd without the document being ill-formed.
    const odd = / warning : |is not a valid URI/;
    const complaints = stderr.split('\n').filter((line) => !odd.test(line));
    const named = new Set(complaints.map((line) => line.split(':')[0]));
    return documents.flatMap((_, n) => (named.has(files[n]) ? [n] : []));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Feeds of articles with anything in them, one withdrawn, at any position, in both XML formats. */
const documents = fc
  .tuple(
    fc.array(fieldsOf(wildText, wildMarkdown), { minLength: 1, maxLength: 3 }),
    hostileText,
    fc.constantFrom({}, { newestVolume: 2 }, { newestVolume: 2, volume: 1 }),
  )
  .map(([articles, reason, place]) => {
    const parsed = articles.map((fields, n) => parse(sourceOf(fields, n, true)).article);
    const entries = parsed.flatMap((article) => (article ? [entryOf(article)] : []));
    const hubs = ['https://hub.example.org/?a=1&b=<2>'];
    const changes = { ...place, site: { ...site, title: reason, hubs } };
    return sampleFeed([...entries, withdrawnEntry(reason, {}, entries.length)], changes);
  })
  .chain((feed) => fc.constantFrom(renderFeed(feed, 'rss'), renderFeed(feed, 'atom')));

describe.skipIf(!installed)(`xmllint${skipped}`, { timeout: 60_000 }, () => {
  test('finds every document well-formed', () => {
    const { seed, numRuns } = seeded('xmllint', 300);
    expect(lint(fc.sample(documents, { seed, numRuns }))).toEqual([]);
  });

  test('agrees with our strict reader on documents that were spoilt', () => {
    const { seed, numRuns } = seeded('spoilt documents', 300);
    const spoilt = fc
      .tuple(documents, fc.nat(), fc.constantFrom('', '<', '&', ']]>', '"', '\u0001', '&#1;', 'x:'))
      .map(([document, where, what]) => {
        const at = 38 + (where % (document.length - 38));
        return (document.slice(0, at) + what + document.slice(at + 1)).toWellFormed();
      });
    const sample = fc.sample(spoilt, { seed, numRuns });
    const refused = sample.flatMap((document, n) => {
      try {
        readXml(document);
        return [];
      } catch {
        return [n];
      }
    });
    expect(refused.length).toBeGreaterThan(0);
    expect(refused).toEqual(lint(sample));
  });
});
